import { reportedRows } from "#app/domain/monitoring/totals.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { standingAt } from "#app/domain/projects/standing-at.server.ts";
import { courseOf, stateAt } from "./project-course.ts";

const sum = (cents: bigint | null) => (cents === null ? null : Number(cents));

interface Asked {
  strategyId: string;
  year: number;
}

/**
 * The projects of a strategy that everybody may know of: released decisions, and what was entered by
 * hand and published. `courses` are all, `told` those selected by the end of the year, as they stood.
 */
export async function gatherProjects(ctx: Pick<Ctx, "db" | "now">, { strategyId, year }: Asked) {
  const { db } = ctx;
  const rows = await db.project.findMany({
    where: { strategyId, OR: [{ publishedAt: { not: null } }, { proposalId: { not: null } }] },
    orderBy: [{ externalNumber: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: {
      id: true,
      state: true,
      field: true,
      externalNumber: true,
      promoter: true,
      isPerson: true,
      title: true,
      titleEn: true,
      grantCents: true,
      contractedCents: true,
      isExample: true,
      publishedAt: true,
      forwardedOn: true,
      contractOn: true,
      startsOn: true,
      endsOn: true,
      startYear: true,
      selectedYear: true,
      figures: true,
      proposal: { select: { call: { select: { releasedAt: true } } } },
      periods: {
        where: {
          state: "ACCEPTED",
          toDay: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) },
        },
        orderBy: { n: "asc" },
        select: { narrative: true },
      },
      indicators: {
        orderBy: { position: "asc" },
        select: { id: true, title: true, unit: true },
      },
    },
  });
  const reported = new Map(
    (await reportedRows(db, { strategyId, from: `${year}-01-01`, to: `${year}-12-31` })).map(
      ({ projectIndicatorId, value }) => [projectIndicatorId, value],
    ),
  );
  const stood = await standingAt(
    ctx,
    rows.map(({ id }) => id),
    year,
  );
  const projects = rows.map((row) => ({ row, course: courseOf(row, year) }));
  const told = projects.flatMap(({ row, course }) => {
    const state = stateAt(course, year);
    if (state === null) return [];
    const hasBegun = state === "RUNNING" || state === "COMPLETED" || state === "TERMINATED";
    return [
      {
        externalNumber: row.externalNumber,
        promoter: row.isPerson ? null : row.promoter,
        title: { lt: row.title, en: row.titleEn || row.title },
        field: row.field,
        state,
        startedIn: hasBegun ? course.startedIn : null,
        grantCents: supportOf(row, stood.get(row.id)),
        figures: figuresOf(row.figures)
          .filter((figure) => figure.year === year)
          .map(({ name, value }) => ({ name, value })),
        // Of a project without a public page everybody may know what the released list says, no more.
        reported: row.publishedAt
          ? row.indicators.flatMap(({ id, title, unit }) => {
              const value = reported.get(id);
              return value === undefined ? [] : [{ title, unit, value }];
            })
          : [],
        course: row.publishedAt
          ? row.periods.map(({ narrative }) => narrative).filter((text) => text !== "")
          : [],
      },
    ];
  });
  return {
    courses: projects.map(({ course }) => course),
    told,
    hasExamples: rows.some(({ isExample }) => isExample),
  };
}

/** What the contract gave at the end of the year, else the grant; cents. */
function supportOf(
  row: { contractedCents: bigint | null; grantCents: bigint | null },
  stood: { contractedCents: number | null } | null | undefined,
) {
  const contracted = stood ? stood.contractedCents : sum(row.contractedCents);
  return contracted ?? sum(row.grantCents);
}

/** Counters as a source states them. */
const figuresOf = (figures: unknown) =>
  (figures as { name: string; value: number; year: number }[] | null) ?? [];
