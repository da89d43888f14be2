import type { ReactNode } from "react";
import type { FieldMetadata } from "@conform-to/react";
import type { ChecklistItem } from "#app/domain/checks/checklist.ts";
import type { Finding } from "#app/domain/checks/findings.ts";
import { findingText } from "#app/i18n/finding-text.ts";
import { Button } from "#app/ui/button.tsx";
import { worded } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";

interface Props {
  item: ChecklistItem;
  finding: Finding | undefined;
  choice: FieldMetadata<string | undefined>;
  note: FieldMetadata<string | undefined>;
  options: readonly { value: string; label: string }[];
  children?: ReactNode;
}

/** One item of a checklist: what is demanded, what the program found, the choices and a note. */
export function CheckItem({ item, finding, choice, note, options, children }: Props) {
  const t = useT();
  const say = useLocalText();
  const errors = [...(choice.errors ?? []), ...(note.errors ?? [])];
  const told = errors.length > 0 ? `${choice.id}-error` : undefined;
  return (
    <fieldset className={told ? "field item bad" : "field item"} aria-describedby={told}>
      <legend>
        <span className="soft">{t("check.pointOf", { point: item.point })}</span> {say(item.text)}
      </legend>
      {told && (
        <p className="error" id={told}>
          {errors.map((error) => worded(t, error)).join(". ")}
        </p>
      )}
      <ItemWords item={item} finding={finding} />
      {children}
      <div className="row">
        {options.map(({ value, label }, index) => (
          <label key={value} className="option">
            <input
              type="radio"
              id={index === 0 ? choice.id : undefined}
              name={choice.name}
              value={value}
              defaultChecked={choice.initialValue === value}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <label className="note">
        <span className="hidden">{t("check.noteTo", { point: item.point })}</span>
        <textarea
          id={note.id}
          name={note.name}
          rows={1}
          defaultValue={note.initialValue}
          placeholder={t("check.note")}
        />
      </label>
    </fieldset>
  );
}

function ItemWords({ item, finding }: Pick<Props, "item" | "finding">) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  return (
    <>
      {item.kind === "rejectAtOnce" && (
        <p className="hint">
          <strong>{t("check.rejectAtOnce")}</strong>
        </p>
      )}
      {item.hint && <p className="hint">{say(item.hint)}</p>}
      {finding && (
        <p className={`found ${finding.verdict}`}>
          {t("check.found")} {findingText(t, locale, finding)}
        </p>
      )}
    </>
  );
}

/** The items under the headings of the two lists, and after each a way to save what there is. */
export function CheckParts({
  list,
  save,
  children,
}: {
  list: readonly ChecklistItem[];
  /** Value of the button that saves. */
  save: string;
  children: (item: ChecklistItem) => ReactNode;
}) {
  const t = useT();
  return (["administrative", "eligibility"] as const).map((part) => (
    <section key={part} className="card" aria-labelledby={`part-${part}`}>
      <h3 id={`part-${part}`}>{t(`check.${part}`)}</h3>
      {list.filter((item) => item.part === part).map(children)}
      <Button type="submit" name="intent" value={save} look="quiet">
        {t("check.save")}
      </Button>
    </section>
  ));
}
