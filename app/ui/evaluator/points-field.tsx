import type { Criterion } from "#app/domain/calls/definition.ts";
import { GATE_PASSED } from "#app/domain/evaluation/sheet-total.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { useLocalText } from "../local-text.ts";
import { useLocale, useT } from "../use-t.ts";

interface Control {
  id: string;
  name: string;
  /** As typed before, in the language-neutral form `12.5`. */
  value: string;
}

/** How points are typed into a form: `12.5`. */
export const typedPoints = (hundredths: number) => String(hundredths / 100);

const steps = ({ maxPoints, step }: Criterion) =>
  Array.from({ length: Math.floor(maxPoints / step) + 1 }, (_, index) => index * step);

/** Points by one criterion: bands and gates as choices with their words, a scale as its steps. */
export function PointsField({ criterion, ...control }: Control & { criterion: Criterion }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { id, name, value } = control;
  if (criterion.kind === "SCALE") {
    return (
      <>
        <select id={id} name={name} defaultValue={value} className="points">
          <option value="">–</option>
          {steps(criterion).map((points) => (
            <option key={points} value={typedPoints(points)}>
              {formatQuantity(points, locale)}
            </option>
          ))}
        </select>
        <dl className="anchors">
          {criterion.anchors.map(({ points, text }) => (
            <div key={points}>
              <dt>{formatQuantity(points, locale)}</dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
      </>
    );
  }
  const options =
    criterion.kind === "GATE"
      ? [
          { points: GATE_PASSED, text: t("word.yes"), shown: "" },
          { points: 0, text: t("word.no"), shown: "" },
        ]
      : criterion.anchors.map(({ points, text }) => ({
          points,
          text: say(text),
          shown: formatQuantity(points, locale),
        }));
  return options.map(({ points, text, shown }, index) => (
    <label key={points} className="option">
      <input
        type="radio"
        id={index === 0 ? id : undefined}
        name={name}
        value={typedPoints(points)}
        defaultChecked={value === typedPoints(points)}
      />
      <span>
        {shown && <strong>{shown}</strong>} {text}
      </span>
    </label>
  ));
}
