import type { Field } from "#app/domain/calls/definition.ts";
import { isAnswered } from "#app/domain/proposals/blank-row.ts";
import { shownAnswer } from "#app/domain/proposals/shown-answer.ts";
import { Fields } from "../proposal/fields.tsx";
import { uploadTypes } from "../proposal/file-slot.tsx";
import { type FormRules, PageAnswersProvider } from "../proposal/page-answers.tsx";
import { useLocale, useT } from "../use-t.ts";

/** Questions as an applicant meets them, nothing answered yet. */
export function SeenFields({ fields, rules }: { fields: readonly Field[]; rules: FormRules }) {
  const t = useT();
  const locale = useLocale();
  const initial = Object.fromEntries(
    fields.filter(isAnswered).map((field) => [field.key, shownAnswer(field, undefined)]),
  );
  return (
    <PageAnswersProvider value={{ answers: {}, errors: new Map(), rules, totalCents: 0 }}>
      <Fields fields={fields} initial={initial} known={{}} />
      {fields.map(
        (field) =>
          field.kind === "file" && (
            <div key={field.key} className="field">
              <h3>
                {field.label[locale]}
                {!field.required && <span className="soft"> {t("word.optional")}</span>}
              </h3>
              <p className="hint">
                {[
                  field.hint?.[locale],
                  t("upload.count", { n: field.maxFiles }),
                  uploadTypes(t, locale, field),
                ]
                  .filter(Boolean)
                  .join(" ")}
              </p>
              <input type="file" aria-label={field.label[locale]} />
            </div>
          ),
      )}
    </PageAnswersProvider>
  );
}
