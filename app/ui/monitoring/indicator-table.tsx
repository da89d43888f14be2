import { Form, Link } from "react-router";
import type { ReportCounter } from "#app/domain/monitoring/totals.ts";
import { formatWhole } from "#app/domain/values/number.ts";
import { Button } from "../button.tsx";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Indicator {
  id: string;
  title: string;
  unit: string;
  code: string | null;
  counter: ReportCounter | null;
  target: number | null;
  reached: number;
  hasValues: boolean;
}

/** The indicators of a project, their targets and what accepted periods add up to. */
export function IndicatorTable({
  indicators,
  mayChange = false,
}: {
  indicators: readonly Indicator[];
  mayChange?: boolean;
}) {
  const t = useT();
  const locale = useLocale();
  if (indicators.length === 0) return <p className="soft">{t("monitoring.noIndicators")}</p>;
  return (
    <ScrollTable label={t("monitoring.indicators")} className="dense cards">
      <thead>
        <tr>
          <th scope="col">{t("strategy.indicator")}</th>
          <th scope="col">{t("strategy.unit")}</th>
          <th scope="col">{t("monitoring.counted")}</th>
          <th scope="col" className="num">
            {t("strategy.target")}
          </th>
          <th scope="col" className="num">
            {t("monitoring.reached")}
          </th>
          {mayChange && <th scope="col">{t("monitoring.change")}</th>}
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ id, title, unit, code, counter, target, reached, hasValues }) => (
          <tr key={id}>
            <th scope="row">
              <Original>{title}</Original>
            </th>
            <td data-label={t("strategy.unit")}>
              <Original>{unit}</Original>
            </td>
            <td data-label={t("monitoring.counted")}>
              {[counter && t(`counter.${counter}`), code].filter(Boolean).join(", ") || "–"}
            </td>
            <td className="num" data-label={t("strategy.target")}>
              {target === null ? "–" : formatWhole(target, locale)}
            </td>
            <td className="num" data-label={t("monitoring.reached")}>
              {formatWhole(reached, locale)}
            </td>
            {mayChange && (
              <td data-label={t("monitoring.change")}>
                <Form method="post" className="row">
                  <Link to={`?change=${id}#indicator`}>
                    {t("monitoring.change")} <span className="hidden">{title}</span>
                  </Link>
                  {!hasValues && (
                    <>
                      <input type="hidden" name="indicator" value={id} />
                      <Button name="intent" value="remove" look="plain">
                        {t("monitoring.remove")} <span className="hidden">{title}</span>
                      </Button>
                    </>
                  )}
                </Form>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
