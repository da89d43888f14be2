import type { FieldOf } from "#app/domain/calls/definition.ts";
import { declarationMark } from "#app/domain/proposals/declaration-mark.ts";
import type { RawOf } from "#app/domain/proposals/raw-answer.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { ErrorText } from "./error-text.tsx";
import { usePageAnswers } from "./page-answers.tsx";

/** What the signatory declares, each statement with a box of its own. */
export function DeclarationsControl({
  field,
  initial,
}: {
  field: FieldOf<"declarations">;
  initial: RawOf<"declarations">;
}) {
  const locale = useLocale();
  const { errors } = usePageAnswers();
  const t = useT();
  const wrong = field.items.filter(({ id }) => errors.has(`${field.key}.${id}`));
  const isBad = wrong.length > 0;
  return (
    <fieldset className={isBad ? "field bad" : "field"} id={field.key} tabIndex={-1}>
      <legend>{field.label[locale]}</legend>
      <ErrorText path={field.key} errors={isBad ? [t("declarations.all")] : []} />
      {field.items.map(({ id, version, text }) => {
        const path = `${field.key}.${id}`;
        const isLacking = wrong.some((item) => item.id === id);
        const mark = declarationMark(id, version);
        return (
          <label className="option" key={id}>
            <input
              type="checkbox"
              id={path}
              name={field.key}
              value={mark}
              defaultChecked={initial.includes(mark)}
              aria-invalid={isLacking || undefined}
              aria-describedby={isLacking ? `${field.key}-error` : undefined}
            />
            <span>{text[locale]}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
