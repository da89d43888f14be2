import type { Field } from "#app/domain/calls/definition.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { controls } from "#app/domain/proposals/typed-form.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { rawText } from "./raw-text.ts";

interface TwoTexts {
  field: string;
  mine: RawAnswer;
  theirs: RawAnswer;
  by: string;
  at: Date;
  known: string;
}

/** Two texts of one field side by side, to choose which stays; everything else is saved already. */
export function ConflictChoice({
  conflicts,
  fields,
  why,
}: {
  conflicts: readonly TwoTexts[];
  fields: readonly Field[];
  /** Why there are two, where it is not another person of the organisation. */
  why?: string;
}) {
  const t = useT();
  const locale = useLocale();
  const labelOf = (key: string) => fields.find((field) => field.key === key)?.label[locale] ?? key;
  return (
    <>
      <ErrorSummary
        errors={conflicts.map(({ field, by }) => ({
          id: `${field}-mine`,
          text: t("conflict.line", { field: labelOf(field), name: by }),
        }))}
      />
      <h1>{t("conflict.title")}</h1>
      <p>{why ?? t("conflict.text")}</p>
      <form method="post" noValidate>
        {conflicts.map(({ field, mine, theirs, by, at, known }) => (
          <fieldset key={field} className="field two-texts">
            <legend>{labelOf(field)}</legend>
            <input type="hidden" name={controls.known(field)} value={known} />
            <input type="hidden" name={controls.mine(field)} value={JSON.stringify(mine)} />
            <Version
              id={`${field}-mine`}
              name={controls.choice(field)}
              value="mine"
              label={t("conflict.mine")}
              text={rawText(mine)}
            />
            <Version
              id={`${field}-theirs`}
              name={controls.choice(field)}
              value="theirs"
              label={t("conflict.theirs", { name: by, time: formatInstantSeconds(at, locale) })}
              text={rawText(theirs)}
            />
          </fieldset>
        ))}
        <Button name={controls.intent} value="resolve">
          {t("conflict.keep")}
        </Button>
      </form>
    </>
  );
}

function Version({
  id,
  name,
  value,
  label,
  text,
}: {
  id: string;
  name: string;
  value: "mine" | "theirs";
  label: string;
  text: string;
}) {
  const t = useT();
  return (
    <div className="version">
      <label className="option">
        <input type="radio" id={id} name={name} value={value} defaultChecked={value === "mine"} />
        <span>{label}</span>
      </label>
      <p className="typed">{text || <span className="soft">{t("conflict.blank")}</span>}</p>
    </div>
  );
}
