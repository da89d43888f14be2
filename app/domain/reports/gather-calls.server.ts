import { endOfDay, vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";

interface Asked {
  strategyId: string;
  /** Of Vilnius. */
  year: number;
  /** UTC. */
  asOf: Date;
}

interface Row {
  id: string;
  number: string;
  title: string;
  titleEn: string;
  opensAt: Date;
  closesAt: Date;
  budgetCents: number;
  asked: number;
  selected: number;
  grantCents: number;
}

/** Published calls of a strategy that were open or released in a year, with what was decided by then. */
export async function gatherCalls(db: Ctx["db"], { strategyId, year, asOf }: Asked) {
  const [from, to] = [endOfDay(`${year - 1}-12-31`), endOfDay(`${year}-12-31`)];
  const rows = await db.$queryRaw<Row[]>`
    SELECT call.id::text, call.number, call.title, call."titleEn",
           call."opensAt", call."closesAt",
           (version.definition #>> '{rules,budgetCents}')::float8 AS "budgetCents",
           count(decision.*)::int AS asked,
           count(*) FILTER (WHERE decision.outcome IN ('SELECTED', 'PARTIAL'))::int AS selected,
           coalesce(sum(decision."grantCents")
             FILTER (WHERE decision.outcome IN ('SELECTED', 'PARTIAL')), 0)::float8 AS "grantCents"
    FROM "Call" call
      JOIN "CallVersion" version ON version.id = call."currentVersionId"
      JOIN "Action" action ON action.id = call."actionId"
      JOIN "Objective" objective ON objective.id = action."objectiveId"
      JOIN "Goal" goal ON goal.id = objective."goalId"
      LEFT JOIN "ReleasedDecision" decision ON decision."callId" = call.id
        AND decision."listN" = (
          SELECT max("listN") FROM "ReleasedDecision" other
          WHERE other."callId" = call.id AND other."releasedAt" <= ${asOf})
    WHERE goal."strategyId" = ${strategyId}::uuid
      AND call.status IN ('PUBLISHED', 'EVALUATION', 'DECIDED') AND call."publishedAt" <= ${asOf}
      AND ((call."opensAt" >= ${from} AND call."opensAt" < ${to})
        OR (call."closesAt" >= ${from} AND call."closesAt" < ${to})
        OR (call."releasedAt" >= ${from} AND call."releasedAt" < ${to}))
    GROUP BY call.id, version.id
    ORDER BY call."opensAt", call.number`;
  return rows.map((row) => ({
    number: row.number,
    title: { lt: row.title, en: row.titleEn || row.title },
    opensOn: vilniusDay(row.opensAt),
    closesOn: vilniusDay(row.closesAt),
    budgetCents: row.budgetCents,
    outcome:
      row.asked > 0
        ? { asked: row.asked, selected: row.selected, grantCents: row.grantCents }
        : null,
  }));
}
