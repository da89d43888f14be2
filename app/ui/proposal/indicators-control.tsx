import type { FieldOf } from "#app/domain/calls/definition.ts";
import { BASIS_MAX_CHARS } from "#app/domain/proposals/text-length.ts";
import type { RawOf } from "#app/domain/proposals/raw-answer.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { ErrorText } from "./error-text.tsx";
import { useErrors } from "./page-answers.tsx";
import { SimpleControl } from "./simple-control.tsx";

/** A target and its basis for each indicator of the call. */
export function IndicatorsControl({
  field,
  initial,
  typed,
}: {
  field: FieldOf<"indicators">;
  initial: RawOf<"indicators">;
  typed: RawOf<"indicators">;
}) {
  const t = useT();
  const locale = useLocale();
  const errors = useErrors(field.key);
  return (
    <fieldset id={field.key} tabIndex={-1} className={errors.length > 0 ? "field bad" : "field"}>
      <legend className="hidden">{field.label[locale]}</legend>
      <ErrorText path={field.key} errors={errors} />
      {field.items.map(({ id, code, name, unit, required }) => {
        const path = `${field.key}.${id}`;
        const given = initial[id] ?? { target: "", basis: "" };
        return (
          <fieldset className="entry" key={id} id={path}>
            <legend>
              {code && `${code} `}
              {name[locale]}
              {!required && <span className="soft"> {t("word.optional")}</span>}
            </legend>
            <SimpleControl
              field={{
                key: "target",
                kind: "number",
                label: { lt: t("indicators.target"), en: t("indicators.target") },
                unit,
                min: 0,
                max: 0,
                required: true,
              }}
              path={`${path}.target`}
              initial={given.target}
              typed={typed[id]?.target ?? given.target}
            />
            <SimpleControl
              field={{
                key: "basis",
                kind: "text",
                label: { lt: t("indicators.basis"), en: t("indicators.basis") },
                maxChars: BASIS_MAX_CHARS,
                long: false,
                required: true,
              }}
              path={`${path}.basis`}
              initial={given.basis}
              typed={typed[id]?.basis ?? given.basis}
            />
          </fieldset>
        );
      })}
    </fieldset>
  );
}
