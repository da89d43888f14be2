import { brandOf } from "#app/domain/groups/brand.ts";
import type { Sector } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { publicStrategies } from "#app/domain/strategies/states.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { fairnessOf, median, type Released } from "./fairness.ts";

const dayMs = 86_400_000;
const sectors = ["PUBLIC", "NGO", "BUSINESS"] as const satisfies readonly Sector[];

interface Asked {
  slug: string;
  /** Slug of a strategy; null for all of the group. */
  strategy: string | null;
}

interface Whose {
  groupId: string;
  strategyId: string | null;
}

/**
 * The proposals of the newest released lists of a group. A member is who is confirmed to have been
 * one before the call closed, whenever that was confirmed.
 */
const releasedRows = ({ db }: Pick<Ctx, "db">, { groupId, strategyId }: Whose) => db.$queryRaw<
  Released[]
>`
  SELECT organisation.kind::text AS sector,
         decision.outcome IN ('SELECTED', 'PARTIAL') AS "isGranted",
         (CASE WHEN decision.outcome IN ('SELECTED', 'PARTIAL') THEN decision."grantCents" ELSE 0 END)::float8
           AS "grantCents",
         EXISTS (
           SELECT 1 FROM "Affiliation" affiliation
           WHERE affiliation."organisationId" = proposal."organisationId"
             AND affiliation."groupId" = call."groupId" AND affiliation.confirmed
             AND affiliation.since <= call."closesAt") AS "isMember",
         NOT EXISTS (
           SELECT 1 FROM "ReleasedDecision" before
             JOIN "Proposal" other ON other.id = before."proposalId"
             JOIN "Call" earlier ON earlier.id = before."callId"
           WHERE other."organisationId" = proposal."organisationId"
             AND earlier."groupId" = call."groupId"
             AND earlier."closesAt" < call."closesAt") AS "isFirst"
  FROM "ReleasedDecision" decision
    JOIN "Call" call ON call.id = decision."callId"
    JOIN "Proposal" proposal ON proposal.id = decision."proposalId"
    JOIN "Organisation" organisation ON organisation.id = proposal."organisationId"
    JOIN "Action" action ON action.id = call."actionId"
    JOIN "Objective" objective ON objective.id = action."objectiveId"
    JOIN "Goal" goal ON goal.id = objective."goalId"
  WHERE call."groupId" = ${groupId}::uuid AND call."releasedAt" IS NOT NULL
    AND (${strategyId}::uuid IS NULL OR goal."strategyId" = ${strategyId}::uuid)
    AND decision."listN" = (
      SELECT max("listN") FROM "ReleasedDecision" newest WHERE newest."callId" = call.id)`;

interface Dates {
  opensAt: Date;
  closesAt: Date;
  meetingOn: Date;
  releasedAt: Date;
  contracts: Date[];
}

/** When the steps of every released call were taken: of its first list and its public projects. */
const callDates = ({ db }: Pick<Ctx, "db">, { groupId, strategyId }: Whose) => db.$queryRaw<
  Dates[]
>`
  SELECT call."opensAt", call."closesAt", call."releasedAt",
         (SELECT min("meetingOn") FROM "ReleasedDecision" decision
          WHERE decision."callId" = call.id) AS "meetingOn",
         ARRAY(SELECT project."contractOn" FROM "Project" project
           JOIN "Proposal" proposal ON proposal.id = project."proposalId"
           WHERE proposal."callId" = call.id AND project."contractOn" IS NOT NULL
             AND project."publishedAt" IS NOT NULL) AS contracts
  FROM "Call" call
    JOIN "Action" action ON action.id = call."actionId"
    JOIN "Objective" objective ON objective.id = action."objectiveId"
    JOIN "Goal" goal ON goal.id = objective."goalId"
  WHERE call."groupId" = ${groupId}::uuid AND call."releasedAt" IS NOT NULL
    AND (${strategyId}::uuid IS NULL OR goal."strategyId" = ${strategyId}::uuid)`;

const dayNumber = (date: Date) => Math.round(Date.parse(`${vilniusDay(date)}T00:00:00Z`) / dayMs);
const between = (from: Date, to: Date) => Math.max(0, dayNumber(to) - dayNumber(from));

/** Median days from step to step, and of how many calls or contracts. */
function stepsOf(calls: readonly Dates[]) {
  const days = {
    open: calls.map(({ opensAt, closesAt }) => between(opensAt, closesAt)),
    decide: calls.map(({ closesAt, meetingOn }) => between(closesAt, meetingOn)),
    tell: calls.map(({ meetingOn, releasedAt }) => between(meetingOn, releasedAt)),
    contract: calls.flatMap(({ releasedAt, contracts }) =>
      contracts.map((contract) => between(releasedAt, contract)),
    ),
  };
  return (["open", "decide", "tell", "contract"] as const).map((step) => ({
    step,
    days: median(days[step]),
    n: days[step].length,
  }));
}

/**
 * How a group shares out its grants and how long it takes, from what it released alone; and who sits
 * on its board by sector.
 */
export async function fairnessPage(ctx: Pick<Ctx, "db" | "now">, { slug, strategy }: Asked) {
  const { db, now } = ctx;
  const group = await db.group.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      shortName: true,
      letterhead: true,
      strategies: {
        where: publicStrategies,
        orderBy: { periodFrom: "desc" },
        select: { id: true, slug: true, title: true, titleEn: true },
      },
    },
  });
  if (!group) return refuse("not-found");
  const chosen = group.strategies.find((one) => one.slug === strategy) ?? null;
  if (strategy !== null && !chosen) return refuse("not-found");

  const whose = { groupId: group.id, strategyId: chosen?.id ?? null };
  const board = await db.groupMember.groupBy({
    by: ["sector"],
    where: {
      groupId: group.id,
      role: { in: ["BOARD", "CHAIR"] },
      OR: [{ until: null }, { until: { gte: new Date(vilniusDay(now())) } }],
    },
    _count: true,
  });
  return ok({
    group: { slug: group.slug, shortName: group.shortName },
    brand: brandOf(group.letterhead),
    chosen: chosen?.slug ?? "",
    strategies: group.strategies.map(({ slug: one, title, titleEn }) => ({
      slug: one,
      title: { lt: title, en: titleEn || title },
    })),
    // Taking one strategy from all would tell what the other hides.
    ...fairnessOf(await releasedRows(ctx, whose), {
      hides: chosen === null && group.strategies.length > 1,
    }),
    steps: stepsOf(await callDates(ctx, whose)),
    board: sectors.map((sector) => ({
      sector,
      n: board.find((one) => one.sector === sector)?._count ?? 0,
    })),
  });
}
