import {
  type FieldMetadata,
  getInputProps,
  getSelectProps,
  getTextareaProps,
} from "@conform-to/react";
import { type ReactNode, useEffect, useRef } from "react";
import { isMessage, type Translate } from "#app/i18n/translate.ts";
import { useT } from "./use-t.ts";

/** A key of the catalogue in words; a sentence that the server made stays as it is. */
export const worded = (t: Translate, error: string) => (isMessage(error) ? t(error) : error);

export interface SummaryLine {
  /** Id of the first field to mend, without #; none for an error of the whole form. */
  id?: string;
  text: string;
}

/** The list above the heading of a refused form; takes the focus when the page is hydrated. */
export function ErrorSummary({ errors }: { errors: readonly SummaryLine[] }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const count = errors.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{t("errors.heading")}</h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={`${id}${text}`}>{id ? <a href={`#${id}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}

export interface FormLike {
  id: string;
  errors?: string[] | undefined;
  allErrors: Record<string, string[]>;
}

/** The errors of a Conform form: its own, then those of its fields in the order of its schema. */
export function formLines(t: Translate, form: FormLike): SummaryLine[] {
  const own = (form.errors ?? []).map((error) => ({ text: worded(t, error) }));
  const ofFields = Object.entries(form.allErrors)
    .filter(([name]) => name !== "")
    .flatMap(([name, errors]) =>
      errors.map((error) => ({ id: `${form.id}-${name}`, text: worded(t, error) })),
    );
  return [...own, ...ofFields];
}

/** The summary of a Conform form. */
export function FormErrors({ form }: { form: FormLike }) {
  return <ErrorSummary errors={formLines(useT(), form)} />;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  optional?: boolean;
}

/** Label, hint and error around one control. The control carries `id` and points at both by aria-describedby. */
export function Labelled({
  id,
  label,
  hint,
  optional,
  errors,
  children,
}: FieldProps & { id: string; errors?: readonly string[] | undefined; children: ReactNode }) {
  const t = useT();
  const bad = errors !== undefined && errors.length > 0;
  return (
    <div className={bad ? "field bad" : "field"}>
      <label htmlFor={id}>
        {label} {optional && <span className="soft">{t("word.optional")}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {bad && (
        <p className="error" id={`${id}-error`}>
          {errors.map((error) => worded(t, error)).join(". ")}
        </p>
      )}
      {children}
    </div>
  );
}

const described = (id: string, hint: unknown, errors: unknown) =>
  [hint ? `${id}-hint` : "", errors ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

type Control = Pick<FieldMetadata<unknown>, "id" | "errors">;

export function TextField({
  field,
  type = "text",
  autoComplete,
  inputMode,
  ...about
}: FieldProps & {
  field: FieldMetadata<string> | FieldMetadata<string | undefined>;
  type?: "text" | "email" | "password" | "tel" | "url" | "date" | "datetime-local";
  autoComplete?: string;
  inputMode?: "numeric" | "decimal";
}) {
  const control: Control = field;
  const { key, required: _, ...props } = getInputProps(field as FieldMetadata<string>, { type });
  return (
    <Labelled id={control.id} errors={control.errors} {...about}>
      <input
        key={key}
        {...props}
        autoComplete={autoComplete}
        inputMode={inputMode}
        aria-describedby={described(control.id, about.hint, control.errors)}
      />
    </Labelled>
  );
}

export function LongTextField({
  field,
  rows = 5,
  ...about
}: FieldProps & {
  field: FieldMetadata<string> | FieldMetadata<string | undefined>;
  rows?: number;
}) {
  const { key, required: _, ...props } = getTextareaProps(field as FieldMetadata<string>);
  return (
    <Labelled id={field.id} errors={field.errors} {...about}>
      <textarea
        key={key}
        {...props}
        rows={rows}
        aria-describedby={described(field.id, about.hint, field.errors)}
      />
    </Labelled>
  );
}

export function SelectField({
  field,
  options,
  ...about
}: FieldProps & {
  field: FieldMetadata<string> | FieldMetadata<string | undefined>;
  options: readonly { value: string; label: string }[];
}) {
  const t = useT();
  const { key, required: _, ...props } = getSelectProps(field as FieldMetadata<string>);
  return (
    <Labelled id={field.id} errors={field.errors} {...about}>
      <select key={key} {...props} aria-describedby={described(field.id, about.hint, field.errors)}>
        <option value="">{t("word.choose")}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** One choice of few, as radio buttons in a fieldset. */
export function ChoiceField({
  id,
  name,
  value,
  options,
  errors,
  label,
  hint,
}: {
  id: string;
  name: string;
  value: string | undefined;
  options: readonly { value: string; label: string; hint?: string }[];
  errors?: readonly string[] | undefined;
  label: string;
  hint?: string;
}) {
  const t = useT();
  const bad = errors !== undefined && errors.length > 0;
  return (
    <fieldset
      className={bad ? "field choice bad" : "field choice"}
      aria-describedby={described(id, hint, bad)}
    >
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {bad && (
        <p className="error" id={`${id}-error`}>
          {errors.map((error) => worded(t, error)).join(". ")}
        </p>
      )}
      {options.map((option, index) => (
        <label key={option.value} className="option">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={option.value}
            defaultChecked={value === option.value}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function CheckboxField({
  field,
  label,
}: {
  field: FieldMetadata<boolean> | FieldMetadata<true> | FieldMetadata<boolean | undefined>;
  label: ReactNode;
}) {
  const t = useT();
  const {
    key,
    required: _,
    ...props
  } = getInputProps(field as FieldMetadata<boolean>, {
    type: "checkbox",
  });
  return (
    <div className={field.errors ? "field bad" : "field"}>
      {field.errors && (
        <p className="error" id={`${field.id}-error`}>
          {field.errors.map((error) => worded(t, error)).join(". ")}
        </p>
      )}
      <label className="option">
        <input key={key} {...props} aria-describedby={described(field.id, null, field.errors)} />
        <span>{label}</span>
      </label>
    </div>
  );
}
