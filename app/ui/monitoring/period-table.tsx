import { Link } from "react-router";
import type { PeriodState } from "#app/domain/monitoring/lifecycle.ts";
import { ScrollTable } from "../table.tsx";
import { useT } from "../use-t.ts";
import { daysOf, PeriodTag } from "./period-state.tsx";

interface Period {
  id: string;
  n: number;
  fromDay: string;
  toDay: string;
  dueOn: string;
  state: PeriodState;
}

/** The periods of a project; `to` is the address of a period without its number. */
export function PeriodTable({ periods, to }: { periods: readonly Period[]; to: string }) {
  const t = useT();
  if (periods.length === 0) return <p className="soft">{t("monitoring.noPeriods")}</p>;
  return (
    <ScrollTable label={t("monitoring.periods")} className="dense cards">
      <thead>
        <tr>
          <th scope="col">{t("monitoring.period")}</th>
          <th scope="col">{t("monitoring.days")}</th>
          <th scope="col">{t("monitoring.due")}</th>
          <th scope="col">{t("staff.state")}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.id}>
            <th scope="row">
              <Link to={`${to}/${period.n}`}>{t("monitoring.nth", { n: period.n })}</Link>
            </th>
            <td className="day" data-label={t("monitoring.days")}>
              {daysOf(period)}
            </td>
            <td className="day" data-label={t("monitoring.due")}>
              {period.dueOn}
            </td>
            <td data-label={t("staff.state")}>
              <PeriodTag state={period.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
