import type { Criterion } from "#app/domain/calls/definition.ts";
import { digitKeys, scoreChoices, typedPoints } from "#app/domain/evaluation/score-choices.ts";
import { GATE_PASSED } from "#app/domain/evaluation/sheet-total.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { useLocalText } from "../local-text.ts";
import { useLocale, useT } from "../use-t.ts";

interface Control {
  id: string;
  name: string;
  /** As typed before, in the form `12,5`. */
  value: string;
  isBad: boolean;
}

/** Points by one criterion: choices with their words and keys, or a number beside the anchors. */
export function PointsField({ criterion, ...control }: Control & { criterion: Criterion }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { id, name, value, isBad } = control;
  const choices = scoreChoices(criterion);
  if (!choices) {
    const { maxPoints, step, anchors } = criterion;
    const range = { max: formatQuantity(maxPoints, locale), step: formatQuantity(step, locale) };
    return (
      <>
        <p className="points-line">
          <input
            id={id}
            name={name}
            defaultValue={value}
            className="points"
            inputMode="decimal"
            autoComplete="off"
            data-max={typedPoints(maxPoints)}
            aria-invalid={isBad || undefined}
            aria-describedby={`${id}-range`}
          />{" "}
          <label htmlFor={id} id={`${id}-range`}>
            {t("sheet.range", range)}
          </label>
        </p>
        <dl className="anchors">
          {anchors.map(({ points, text }) => (
            <div key={points}>
              <dt>{formatQuantity(points, locale)}</dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
      </>
    );
  }
  const keys = digitKeys(choices);
  const worded = (points: number) => {
    if (criterion.kind === "GATE") return t(points === GATE_PASSED ? "word.yes" : "word.no");
    return say(criterion.anchors.find((anchor) => anchor.points === points)?.text ?? noText);
  };
  return choices.map((points, index) => (
    <label key={points} className="option">
      <input
        type="radio"
        id={index === 0 ? id : undefined}
        name={name}
        value={typedPoints(points)}
        defaultChecked={value === typedPoints(points)}
        data-key={keys[index] ?? undefined}
      />
      <span>
        {criterion.kind !== "GATE" && <strong>{formatQuantity(points, locale)}</strong>}{" "}
        {worded(points)} {keys[index] && <kbd aria-hidden="true">{keys[index]}</kbd>}
      </span>
    </label>
  ));
}

const noText = { lt: "", en: "" };
