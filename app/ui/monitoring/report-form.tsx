import { formatWhole } from "#app/domain/values/number.ts";
import { Button } from "../button.tsx";
import { EnclosuresField, type FileFault } from "../enclosures-field.tsx";
import { Labelled } from "../form.tsx";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

export interface ReportedIndicator {
  id: string;
  title: string;
  unit: string;
  target: number | null;
  /** In the periods before, as accepted. */
  before: number;
  value: number | null;
  note: string;
}

/** What was typed and why it was not taken. */
export interface RefusedReport {
  typed: Record<string, string>;
  errors: Record<string, string[]>;
  kept: { name: string; size: number; mark: string }[];
  faults: FileFault[];
}

/** Values, texts and evidence of a period; a plain form that works without scripts. */
export function ReportForm({
  period,
  refused,
}: {
  period: {
    indicators: readonly ReportedIndicator[];
    narrative: string;
    problems: string;
    /** The mark of what is stored, against which a save is judged. */
    seen: string;
  };
  refused: RefusedReport | undefined;
}) {
  const t = useT();
  const locale = useLocale();
  const typed = (name: string, stored: string) => refused?.typed[name] ?? stored;
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="seen" value={period.seen} />
      <h2>{t("period.values")}</h2>
      <p className="note">{t("period.valuesText")}</p>
      {period.indicators.map(({ id, title, unit, target, before, value, note }) => {
        const name = `values.${id}`;
        const errors = refused?.errors[name];
        return (
          <fieldset className="field" key={id}>
            <legend>
              <Original>{title}</Original>
            </legend>
            <Labelled
              id={name}
              label={`${t("period.value")}, ${unit}`}
              hint={t("period.valueHint", {
                target: target === null ? "–" : formatWhole(target, locale),
                before: formatWhole(before, locale),
              })}
              errors={errors}
            >
              <input
                id={name}
                name={name}
                inputMode="numeric"
                defaultValue={typed(name, value === null ? "" : String(value))}
                aria-describedby={errors ? `${name}-hint ${name}-error` : `${name}-hint`}
                aria-invalid={errors !== undefined || undefined}
              />
            </Labelled>
            <Labelled
              id={`notes.${id}`}
              label={t("period.note")}
              optional
              errors={refused?.errors[`notes.${id}`]}
            >
              <input
                id={`notes.${id}`}
                name={`notes.${id}`}
                defaultValue={typed(`notes.${id}`, note)}
              />
            </Labelled>
          </fieldset>
        );
      })}
      {(["narrative", "problems"] as const).map((name) => (
        <Labelled
          key={name}
          id={name}
          label={t(`period.${name}`)}
          hint={t(`period.${name}Hint`)}
          optional={name === "problems"}
          errors={refused?.errors[name]}
        >
          <textarea
            id={name}
            name={name}
            rows={6}
            defaultValue={typed(name, period[name])}
            aria-describedby={`${name}-hint`}
          />
        </Labelled>
      ))}
      <p className="note">{t("period.evidenceText")}</p>
      <EnclosuresField
        label={t("period.evidence")}
        kept={refused?.kept ?? []}
        faults={refused?.faults ?? []}
      />
      <p className="row">
        <Button name="intent" value="submit">
          {t("period.submit")}
        </Button>
        <Button name="intent" value="save" look="quiet">
          {t("period.save")}
        </Button>
      </p>
    </form>
  );
}
