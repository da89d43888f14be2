import type { ReactNode } from "react";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { JUSTIFICATION_MAX_CHARS } from "#app/domain/evaluation/score-schema.ts";
import { GATE_PASSED } from "#app/domain/evaluation/sheet-total.ts";
import { formatHundredthsShort } from "#app/domain/values/hundredths.ts";
import { ChoiceField, Labelled } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";

interface Props {
  criterion: Criterion;
  index: number;
  points: string;
  justification: string;
  minChars: number;
  errors: { points?: string[]; justification?: string[] };
  /** What the proposal says to this criterion. */
  evidence: ReactNode;
}

/** One criterion of a sheet: the evidence on one side, points and justification on the other. */
export function CriterionScore({
  criterion,
  index,
  points,
  justification,
  minChars,
  errors,
  evidence,
}: Props) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { id, title, guidance, maxPoints } = criterion;
  const max = formatHundredthsShort(maxPoints, locale);
  const name = `scores[${index}]`;
  return (
    <section className="criterion" aria-labelledby={`criterion-${id}`}>
      <h2 id={`criterion-${id}`}>{`${index + 1}. ${say(title)}`}</h2>
      <p className="soft">{say(guidance)}</p>
      <div className="beside">
        <div className="evidence">{evidence}</div>
        <div>
          <input type="hidden" name={`${name}.criterionId`} value={id} />
          <Points criterion={criterion} name={`${name}.points`} value={points} errors={errors} />
          <Labelled
            id={`justification-${id}`}
            label={t("sheet.justification")}
            hint={t("sheet.justificationHint", { min: minChars, max: JUSTIFICATION_MAX_CHARS })}
            errors={errors.justification}
          >
            <textarea
              id={`justification-${id}`}
              name={`${name}.justification`}
              rows={5}
              defaultValue={justification}
              aria-describedby={`justification-${id}-hint`}
              aria-invalid={errors.justification ? true : undefined}
            />
          </Labelled>
          <p className="soft">{t("sheet.maximum", { max })}</p>
        </div>
      </div>
    </section>
  );
}

function Points({
  criterion,
  name,
  value,
  errors,
}: Pick<Props, "criterion" | "errors"> & { name: string; value: string }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { id, kind, maxPoints, anchors } = criterion;
  const short = (points: number) => formatHundredthsShort(points, locale);

  if (kind === "GATE")
    return (
      <ChoiceField
        id={`points-${id}`}
        name={name}
        value={value}
        errors={errors.points}
        label={t("sheet.gate")}
        options={[
          { value: short(GATE_PASSED), label: t("word.yes") },
          { value: "0", label: t("word.no") },
        ]}
      />
    );
  if (kind === "BANDS")
    return (
      <ChoiceField
        id={`points-${id}`}
        name={name}
        value={value}
        errors={errors.points}
        label={t("sheet.points")}
        options={anchors.map(({ points, text }) => ({
          value: short(points),
          label: `${short(points)} – ${say(text)}`,
        }))}
      />
    );
  return (
    <Labelled
      id={`points-${id}`}
      label={t("sheet.points")}
      hint={t("sheet.pointsHint", { max: short(maxPoints), step: short(criterion.step) })}
      errors={errors.points}
    >
      <input
        id={`points-${id}`}
        name={name}
        className="money"
        inputMode="decimal"
        defaultValue={value}
        aria-describedby={`points-${id}-hint`}
        aria-invalid={errors.points ? true : undefined}
      />
      <ul className="anchors">
        {anchors.map(({ points, text }) => (
          <li key={points}>
            <b>{short(points)}</b> {say(text)}
          </li>
        ))}
      </ul>
    </Labelled>
  );
}
