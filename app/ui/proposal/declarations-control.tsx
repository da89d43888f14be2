import type { FieldOf } from "#app/domain/calls/definition.ts";
import { declarationMark } from "#app/domain/proposals/declaration-mark.ts";
import type { RawOf } from "#app/domain/proposals/raw-answer.ts";
import { useLocale } from "#app/ui/use-t.ts";
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
  const isBad = field.items.some(({ id }) => errors.has(`${field.key}.${id}`));
  return (
    <fieldset className={isBad ? "field bad" : "field"} id={field.key} tabIndex={-1}>
      <legend>{field.label[locale]}</legend>
      {field.items.map(({ id, version, text }) => {
        const path = `${field.key}.${id}`;
        const wrong = errors.get(path) ?? [];
        const mark = declarationMark(id, version);
        return (
          <div key={id}>
            <ErrorText path={path} errors={wrong} />
            <label className="option">
              <input
                type="checkbox"
                id={path}
                name={field.key}
                value={mark}
                defaultChecked={initial.includes(mark)}
                aria-invalid={wrong.length > 0 || undefined}
                aria-describedby={wrong.length > 0 ? `${path}-error` : undefined}
              />
              <span>{text[locale]}</span>
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
