import type { Criterion } from "#app/domain/calls/definition.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { useLocalText } from "../local-text.ts";
import { Meter } from "../status.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

/** The criteria with their points (hundredths), what each score means, and the threshold. */
export function Criteria({
  criteria,
  thresholdPoints,
}: {
  criteria: readonly Criterion[];
  thresholdPoints: number;
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const points = (hundredths: number) => formatQuantity(hundredths, locale);
  const most = Math.max(...criteria.map(({ maxPoints }) => maxPoints));
  const total = criteria.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  return (
    <>
      <h2>{t("call.criteria")}</h2>
      <ScrollTable label={t("call.criteria")} className="criteria">
        <thead>
          <tr>
            <th scope="col">{t("call.criterion")}</th>
            <th scope="col" className="wide-only">
              {t("call.weight")}
            </th>
            <th scope="col" className="num">
              {t("call.maxPoints")}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, title, guidance, anchors, maxPoints }) => (
            <tr key={id}>
              <th scope="row">
                {say(title)}
                <details>
                  <summary>{t("call.anchors")}</summary>
                  <p>{say(guidance)}</p>
                  <dl className="anchors">
                    {anchors.map((anchor) => (
                      <div key={anchor.points}>
                        <dt>{points(anchor.points)}</dt>
                        <dd>{say(anchor.text)}</dd>
                      </div>
                    ))}
                  </dl>
                </details>
              </th>
              <td className="wide-only">
                <Meter part={maxPoints} whole={most} label={points(maxPoints)} />
              </td>
              <td className="num">{points(maxPoints)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("call.total")}</th>
            <td className="wide-only day soft">
              {t("call.threshold", { points: points(thresholdPoints) })}
            </td>
            <td className="num">
              <b>{points(total)}</b>
            </td>
          </tr>
        </tfoot>
      </ScrollTable>
    </>
  );
}
