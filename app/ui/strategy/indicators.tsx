import { formatWhole } from "#app/domain/values/number.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Indicator {
  id: string;
  code: string | null;
  title: string;
  unit: string;
  target: number | null;
  values: readonly { year: number; value: number }[];
}

/** Indicators with the targets and the yearly values that the sources state. */
export function Indicators({ indicators }: { indicators: readonly Indicator[] }) {
  const t = useT();
  const locale = useLocale();
  const hasCodes = indicators.some(({ code }) => code !== null);
  return (
    <>
      <h2>{t("strategy.indicators")}</h2>
      <ScrollTable label={t("strategy.indicators")} className="cards">
        <thead>
          <tr>
            {hasCodes && <th scope="col">{t("strategy.code")}</th>}
            <th scope="col">{t("strategy.indicator")}</th>
            <th scope="col">{t("strategy.unit")}</th>
            <th scope="col" className="num">
              {t("strategy.target")}
            </th>
            <th scope="col" className="num">
              {t("strategy.achieved")}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ id, code, title, unit, target, values }) => (
            <tr key={id}>
              {hasCodes && (
                <td className="day" data-label={t("strategy.code")}>
                  {code ?? "–"}
                </td>
              )}
              <th scope="row">
                <Original>{title}</Original>
              </th>
              <td data-label={t("strategy.unit")}>
                <Original>{unit}</Original>
              </td>
              <td className="num" data-label={t("strategy.target")}>
                {target === null ? "–" : formatWhole(target, locale)}
              </td>
              <td className="num" data-label={t("strategy.achieved")}>
                {values
                  .map(({ year, value }) =>
                    t("strategy.inYear", { year, value: formatWhole(value, locale) }),
                  )
                  .join("; ") || "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}
