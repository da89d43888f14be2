import { halfUp } from "#app/domain/values/rounding.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

/** Sums in cents; null where the source gives none. */
interface Planned {
  budgetCents: number | null;
  plannedProjects: number | null;
}

/** What the fund calls it by; null where none is told. */
interface Codes {
  fundObjective: string | null;
  interventionType: string | null;
}

interface Goal {
  id: string;
  title: string;
  objectives: readonly {
    id: string;
    number: string | null;
    title: string;
    actions: readonly (Planned & Codes & { id: string; number: string; title: string })[];
    total: Planned;
  }[];
}

/** Goals with their objectives, and the actions of each objective with sums and totals. */
export function Goals({ goals, total }: { goals: readonly Goal[]; total: Planned }) {
  const t = useT();
  const listed = goals.some(({ objectives }) =>
    objectives.some(({ actions }) => actions.length > 0),
  );
  return (
    <>
      {goals.map((goal) => (
        <GoalSection key={goal.id} goal={goal} total={total} />
      ))}
      {!listed && <p className="soft">{t("strategy.noActions")}</p>}
    </>
  );
}

function GoalSection({ goal: { title, objectives }, total }: { goal: Goal; total: Planned }) {
  const t = useT();
  return (
    <section>
      <p>
        <b>{t("strategy.goal")}.</b> <Original>{title}</Original>
      </p>
      {objectives.every(({ actions }) => actions.length === 0) ? (
        <ul>
          {objectives.map((objective) => (
            <li key={objective.id}>
              {t("strategy.objectiveUnnumbered")}: <Original>{objective.title}</Original>
            </li>
          ))}
        </ul>
      ) : (
        <ScrollTable label={t("strategy.goals")} className="actions cards">
          <thead>
            <tr>
              <th scope="col">{t("strategy.action")}</th>
              <th scope="col" className="num">
                {t("strategy.budget")}
              </th>
              <th scope="col" className="num">
                {t("strategy.projectsPlanned")}
              </th>
              <th scope="col" className="num">
                {t("strategy.average")}
              </th>
            </tr>
          </thead>
          {objectives.map((objective) => (
            <tbody key={objective.id}>
              <tr className="objective">
                <th scope="rowgroup" colSpan={4}>
                  {objective.number
                    ? t("strategy.objective", { number: objective.number })
                    : t("strategy.objectiveUnnumbered")}
                  . <Original>{objective.title}</Original>
                </th>
              </tr>
              {objective.actions.map((action) => (
                <tr key={action.id}>
                  <th scope="row">
                    {action.number} <Original>{action.title}</Original>
                    <FundCodes of={action} />
                  </th>
                  <Sums planned={action} />
                </tr>
              ))}
              <tr className="total">
                <th scope="row">{t("strategy.objectiveTotal")}</th>
                <Sums planned={objective.total} />
              </tr>
            </tbody>
          ))}
          <tfoot>
            <tr className="total">
              <th scope="row">{t("strategy.total")}</th>
              <Sums planned={total} />
            </tr>
          </tfoot>
        </ScrollTable>
      )}
    </section>
  );
}

function FundCodes({ of }: { of: Codes }) {
  const t = useT();
  return (["fundObjective", "interventionType"] as const).map(
    (code) =>
      of[code] !== null && (
        <small key={code} className="block">
          {t(`strategy.${code}`)}: <Original>{of[code]}</Original>
        </small>
      ),
  );
}

function Sums({ planned: { budgetCents, plannedProjects } }: { planned: Planned }) {
  const t = useT();
  const locale = useLocale();
  const average =
    budgetCents !== null && plannedProjects
      ? halfUp(BigInt(budgetCents), BigInt(plannedProjects))
      : null;
  return (
    <>
      <td className="num" data-label={t("strategy.budget")}>
        {budgetCents === null ? "–" : formatMoney(budgetCents, locale)}
      </td>
      <td className="num" data-label={t("strategy.projectsPlanned")}>
        {plannedProjects ?? "–"}
      </td>
      <td className="num soft" data-label={t("strategy.average")}>
        {average === null ? "–" : formatMoney(average, locale)}
      </td>
    </>
  );
}
