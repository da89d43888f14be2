import type { ReactNode } from "react";
import type { SimpleField } from "#app/domain/calls/definition.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { describedBy, ErrorText } from "./error-text.tsx";
import { useErrors, usePageAnswers } from "./page-answers.tsx";
import { TextCount } from "./text-count.tsx";

const MOST_RADIOS = 6;
const ROWS_PER_LIMIT = 400;

interface Props {
  field: SimpleField;
  /** Name and id of the control: the path that problems point at. */
  path: string;
  /** What was typed when the page was made. */
  initial: string;
  /** What is typed now. */
  typed: string;
  /** Questions that are asked only after this answer. */
  reveals?: (value: string) => ReactNode;
}

/** One question with one answer; every kind takes any text. */
export function SimpleControl(props: Props) {
  const { field } = props;
  if (field.kind === "yesNo") return <YesNo {...props} />;
  if (field.kind === "choice" && field.options.length <= MOST_RADIOS) {
    return <Radios {...props} options={field.options} />;
  }
  return <OneControl {...props} />;
}

function useAbout({ field, path }: Props) {
  const t = useT();
  const locale = useLocale();
  const errors = useErrors(path);
  const hint = field.hint?.[locale] ?? (field.kind === "date" ? t("form.dateHint") : undefined);
  return {
    label: field.label[locale],
    hint,
    errors,
    describedBy: describedBy(path, { hint, errors }),
  };
}

function Optional({ field }: { field: SimpleField }) {
  const t = useT();
  return field.required ? null : <span className="soft"> {t("word.optional")}</span>;
}

function Hint({ path, text }: { path: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p className="hint" id={`${path}-hint`}>
      {text}
    </p>
  );
}

function OneControl(props: Props) {
  const { field, path } = props;
  const about = useAbout(props);
  const { warnings } = usePageAnswers();
  const t = useT();
  return (
    <div className={about.errors.length > 0 ? "field bad" : "field"}>
      <label htmlFor={path}>
        {about.label}
        <Optional field={field} />
      </label>
      <Hint path={path} text={about.hint} />
      <ErrorText path={path} errors={about.errors} />
      <Input {...props} describedBy={about.describedBy} isBad={about.errors.length > 0} />
      {warnings?.has(path) && <output className="caution">{t("form.personalCode")}</output>}
    </div>
  );
}

function Input({
  field,
  path,
  initial,
  typed,
  describedBy: about,
  isBad,
}: Props & { describedBy: string | undefined; isBad: boolean }) {
  const t = useT();
  const locale = useLocale();
  const counted = field.kind === "text" && (field.long || field.maxChars > MOST_UNCOUNTED);
  const described = [about, counted ? `${path}-count` : ""].filter(Boolean).join(" ") || undefined;
  const common = {
    id: path,
    name: path,
    defaultValue: initial,
    "aria-describedby": described,
    "aria-invalid": isBad || undefined,
  };

  switch (field.kind) {
    case "text":
      return (
        <>
          {field.long ? (
            <textarea
              {...common}
              rows={Math.min(14, 3 + Math.ceil(field.maxChars / ROWS_PER_LIMIT))}
            />
          ) : (
            <input {...common} />
          )}
          {counted && <TextCount id={`${path}-count`} text={typed} max={field.maxChars} />}
        </>
      );
    case "number":
      return (
        <span className="with-unit">
          <input {...common} className="short" inputMode="numeric" />
          {field.unit && <span className="unit">{field.unit[locale]}</span>}
        </span>
      );
    case "money":
      return (
        <span className="with-unit">
          <input {...common} className="money" inputMode="decimal" />
          <span className="unit">€</span>
        </span>
      );
    case "date":
      return <input {...common} className="short" />;
    case "email":
      return <input {...common} type="email" autoComplete="email" spellCheck={false} />;
    case "phone":
      return <input {...common} className="medium" type="tel" autoComplete="tel" />;
    case "legalCode":
      return <input {...common} className="short" inputMode="numeric" />;
    case "iban":
      return <input {...common} className="medium" autoComplete="off" spellCheck={false} />;
    case "website":
      return <input {...common} inputMode="url" autoComplete="url" spellCheck={false} />;
    case "choice":
      return (
        <select {...common}>
          <option value="">{t("word.choose")}</option>
          {field.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label[locale]}
            </option>
          ))}
        </select>
      );
    case "yesNo":
      return null;
  }
}

const MOST_UNCOUNTED = 250;

function YesNo(props: Props) {
  const options = [
    { value: "yes", label: { lt: "Taip", en: "Yes" } },
    { value: "no", label: { lt: "Ne", en: "No" } },
  ];
  return <Radios {...props} options={options} />;
}

function Radios({
  options,
  ...props
}: Props & { options: readonly { value: string; label: { lt: string; en: string } }[] }) {
  const { field, path, initial, reveals } = props;
  const locale = useLocale();
  const about = useAbout(props);
  return (
    <fieldset
      className={about.errors.length > 0 ? "field choice bad" : "field choice"}
      aria-describedby={about.describedBy}
    >
      <legend>
        {about.label}
        <Optional field={field} />
      </legend>
      <Hint path={path} text={about.hint} />
      <ErrorText path={path} errors={about.errors} />
      {options.map(({ value, label }, index) => {
        const revealed = reveals?.(value);
        return (
          <div key={value}>
            <label className="option">
              <input
                type="radio"
                id={index === 0 ? path : undefined}
                name={path}
                value={value}
                defaultChecked={initial === value}
              />
              <span>{label[locale]}</span>
            </label>
            {revealed && <div className="revealed">{revealed}</div>}
          </div>
        );
      })}
    </fieldset>
  );
}
