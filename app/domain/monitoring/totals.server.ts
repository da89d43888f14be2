import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type CounterTotals, counterTotals, type ReportedRow, totalsBy } from "./totals.ts";

interface Scope {
  strategyId?: string;
  projectId?: string;
  /** Days, both included (YYYY-MM-DD), between which a period ends: it counts where it ended. */
  from?: string;
  to?: string;
  /** Only projects that have a public page. */
  onlyPublic?: boolean;
}

/**
 * What accepted periods report, one row per indicator of a project and year in which its periods
 * ended. Without a strategy or a project there are no rows.
 */
export const reportedRows = (
  db: Ctx["db"] | Tx,
  { strategyId, projectId, from, to, onlyPublic = false }: Scope,
) => db.$queryRaw<ReportedRow[]>`
  SELECT project.id::text AS "projectId", project."actionId"::text AS "actionId",
         indicator.id::text AS "projectIndicatorId", indicator.counter::text AS counter,
         indicator."indicatorId"::text AS "indicatorId", indicator.code,
         extract(year FROM period."toDay")::int AS year, sum(reported.value)::float8 AS value
  FROM "MonitoringValue" reported
    JOIN "MonitoringPeriod" period ON period.id = reported."periodId"
    JOIN "ProjectIndicator" indicator ON indicator.id = reported."indicatorId"
    JOIN "Project" project ON project.id = period."projectId"
  WHERE period.state = 'ACCEPTED' AND reported.value IS NOT NULL
    AND (project."strategyId" = ${strategyId ?? null}::uuid OR project.id = ${projectId ?? null}::uuid)
    AND (${strategyId ?? null}::uuid IS NULL OR project."strategyId" = ${strategyId ?? null}::uuid)
    AND (${projectId ?? null}::uuid IS NULL OR project.id = ${projectId ?? null}::uuid)
    AND (${from ?? null}::date IS NULL OR period."toDay" >= ${from ?? null}::date)
    AND (${to ?? null}::date IS NULL OR period."toDay" <= ${to ?? null}::date)
    AND (NOT ${onlyPublic} OR project."publishedAt" IS NOT NULL)
  GROUP BY project.id, indicator.id, extract(year FROM period."toDay")
  ORDER BY year, project.id, indicator.position`;

interface ReportedTotals {
  counters: CounterTotals;
  /** By the id of the strategy's indicator. */
  indicators: Map<string, number>;
  /** By the code of the fund. */
  codes: Map<string, number>;
  /** By the id of the action. */
  actions: Map<string, CounterTotals>;
  /** Projects with an accepted period. */
  projects: number;
}

/** Sums of what accepted periods report, per counter, per indicator of the strategy and per code. */
export async function reportedTotals(db: Ctx["db"] | Tx, scope: Scope): Promise<ReportedTotals> {
  const rows = await reportedRows(db, scope);
  const actions = new Set(rows.flatMap(({ actionId }) => actionId ?? []));
  return {
    counters: counterTotals(rows),
    indicators: totalsBy(rows, ({ indicatorId }) => indicatorId),
    codes: totalsBy(rows, ({ code }) => code),
    actions: new Map(
      [...actions].map((id) => [id, counterTotals(rows.filter((row) => row.actionId === id))]),
    ),
    projects: new Set(rows.map(({ projectId }) => projectId)).size,
  };
}
