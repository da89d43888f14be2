import { standingAt } from "#app/domain/projects/standing-at.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import {
  type LedgerLine,
  type LedgerView,
  noStep,
  type ProjectStanding,
  standingCents,
  type Step,
} from "./ledger.ts";

type Reader = Pick<Ctx, "now"> & { db: Ctx["db"] | Tx };
export type Steps = Omit<LedgerLine, "plannedCents" | "plannedProjects">;

interface Of {
  actionIds: readonly string[];
  /** The last instant of a year, or this one while it runs: what came later is left out; null for now. */
  until: Date | null;
}

interface Amount {
  actionId: string | null;
  n: number;
  cents: number;
}

interface CallRow {
  id: string;
  actionId: string;
  budgetCents: number;
  reserveValidUntil: string;
  isReleased: boolean;
  reserve: number;
}

/** The calls of actions that are published and not cancelled, and how many wait in their reserves by the newest released list. */
const called = ({ db }: Reader, { actionIds, until }: Of) => db.$queryRaw<CallRow[]>`
  SELECT call.id::text, call."actionId"::text AS "actionId",
         (version.definition #>> '{rules,budgetCents}')::float8 AS "budgetCents",
         version.definition #>> '{rules,reserveValidUntil}' AS "reserveValidUntil",
         (call."releasedAt" IS NOT NULL
           AND (${until}::timestamptz IS NULL OR call."releasedAt" <= ${until})) AS "isReleased",
         (SELECT count(*) FROM "ReleasedDecision" decision
          WHERE decision."callId" = call.id AND decision.outcome = 'RESERVE'
            AND decision."listN" = (
              SELECT max("listN") FROM "ReleasedDecision" other WHERE other."callId" = call.id
                AND (${until}::timestamptz IS NULL OR other."releasedAt" <= ${until}))
         )::int AS reserve
  FROM "Call" call JOIN "CallVersion" version ON version.id = call."currentVersionId"
  WHERE call."actionId" = ANY (${[...actionIds]}::uuid[])
    AND call.status IN ('PUBLISHED', 'EVALUATION', 'DECIDED')
    AND (${until}::timestamptz IS NULL OR coalesce(call."publishedAt", call."opensAt") <= ${until})`;

/** What was asked for in calls that have closed: for staff, who know the proposals of these. */
const askedByClosing = ({ db, now }: Reader, actionIds: readonly string[]) => db.$queryRaw<
  Amount[]
>`
  SELECT call."actionId"::text AS "actionId", count(*)::int AS n,
         sum(submission."requestedCents")::float8 AS cents
  FROM "Proposal" proposal
    JOIN "Call" call ON call.id = proposal."callId"
    JOIN LATERAL (
      SELECT "requestedCents" FROM "Submission"
      WHERE "proposalId" = proposal.id ORDER BY n DESC LIMIT 1) submission ON true
  WHERE call."actionId" = ANY (${[...actionIds]}::uuid[]) AND proposal.number IS NOT NULL
    AND proposal.status NOT IN ('DRAFT', 'WITHDRAWN') AND call.status <> 'CANCELLED'
    AND call."closesAt" < ${now()}
  GROUP BY 1`;

/** The rows of the newest released list of each call, which everybody may know in sum. */
const released = ({ db }: Reader, { actionIds, until }: Of) => db.$queryRaw<
  {
    actionId: string;
    callId: string;
    proposalId: string;
    outcome: string;
    asked: number;
    granted: number;
    isGivenUp: boolean;
  }[]
>`
  SELECT call."actionId"::text AS "actionId", call.id::text AS "callId",
         decision."proposalId"::text AS "proposalId",
         decision.outcome::text AS outcome, decision."requestedCents"::float8 AS asked,
         decision."grantCents"::float8 AS granted,
         proposal.status IN ('DECLINED', 'WITHDRAWN') AS "isGivenUp"
  FROM "ReleasedDecision" decision
    JOIN "Proposal" proposal ON proposal.id = decision."proposalId"
    JOIN "Call" call ON call.id = decision."callId"
  WHERE call."actionId" = ANY (${[...actionIds]}::uuid[]) AND call."releasedAt" IS NOT NULL
    AND call.status IN ('PUBLISHED', 'EVALUATION', 'DECIDED')
    AND decision."listN" = (
      SELECT max("listN") FROM "ReleasedDecision" other WHERE other."callId" = call.id
        AND (${until}::timestamptz IS NULL OR other."releasedAt" <= ${until}))`;

interface ProjectRow {
  id: string;
  actionId: string | null;
  proposalId: string | null;
  state: ProjectStanding;
  grantCents: number | null;
  contractedCents: number | null;
  hasContract: boolean;
  paidCents: number;
  returnedCents: number;
  payments: number;
  isPaidOff: boolean;
  isPublic: boolean;
}

/** The same projects with the states and contracts of the end of the year, where that is over. */
async function projects(reader: Reader, of: Of & { strategyId: string | null }) {
  const rows = await projectRows(reader, of);
  if (!of.until) return rows;
  const year = Number(vilniusDay(of.until).slice(0, 4));
  const then = await standingAt(
    reader,
    rows.map(({ id }) => id),
    year,
  );
  return rows.map((row) => {
    const stood = then.get(row.id);
    if (!stood) return row;
    return { ...row, state: stood.state ?? row.state, contractedCents: stood.contractedCents };
  });
}

/**
 * Projects of actions or of a whole strategy, with what they were paid and what came back: until a day
 * those that had begun by it, with the payments of that time.
 */
const projectRows = (
  { db }: Reader,
  { actionIds, strategyId, until }: Of & { strategyId: string | null },
  day = until && vilniusDay(until),
) => db.$queryRaw<ProjectRow[]>`
  SELECT project.id::text, project."actionId"::text AS "actionId", project."proposalId"::text AS "proposalId",
         project.state::text AS state, project."grantCents"::float8 AS "grantCents",
         CASE WHEN ${day}::date IS NULL OR coalesce(project."contractOn", ${day}::date) <= ${day}::date
           THEN project."contractedCents" END::float8 AS "contractedCents",
         project.state IN ('CONTRACTED', 'RUNNING', 'COMPLETED', 'TERMINATED')
           AND (${day}::date IS NULL OR coalesce(project."contractOn", project."startsOn",
             make_date(project."startYear", 1, 1), ${day}::date) <= ${day}::date) AS "hasContract",
         coalesce(sum(payment.cents) FILTER (WHERE payment.kind <> 'RETURNED'), 0)::float8
           - coalesce(sum(payment.cents) FILTER (WHERE payment.kind = 'RETURNED'), 0)::float8 AS "paidCents",
         coalesce(sum(payment.cents) FILTER (WHERE payment.kind = 'RETURNED'), 0)::float8 AS "returnedCents",
         count(payment.id)::int AS payments,
         (project."lastPaymentOn" IS NOT NULL
           AND (${day}::date IS NULL OR project."lastPaymentOn" <= ${day}::date)) AS "isPaidOff",
         project."publishedAt" IS NOT NULL AS "isPublic"
  FROM "Project" project LEFT JOIN "ProjectPayment" payment ON payment."projectId" = project.id
    AND (${day}::date IS NULL OR payment."paidOn" <= ${day}::date)
  WHERE (project."actionId" = ANY (${[...actionIds]}::uuid[])
      OR project."strategyId" = ${strategyId}::uuid)
    AND (${day}::date IS NULL OR project."proposalId" IS NOT NULL OR coalesce(
      make_date(project."selectedYear", 1, 1), project."forwardedOn", project."contractOn", project."startsOn",
      make_date(project."startYear", 1, 1), ${day}::date) <= ${day}::date)
  GROUP BY project.id`;

const one = (cents: number | null): Step => ({
  n: 1,
  cents: cents ?? 0,
  unknown: cents === null ? 1 : 0,
});

const plus = (sum: Step, { n, cents, unknown }: Step): Step => ({
  n: sum.n + n,
  cents: sum.cents + cents,
  unknown: sum.unknown + unknown,
});

interface Asked {
  actionIds: readonly string[];
  /** With the projects of the strategy of which no source names the action. */
  strategyId?: string | null;
  view: LedgerView;
  /** A call that is left out. */
  besides?: string | null;
  until?: Date | null;
}

/**
 * The steps of every action that has any, under null those of no known action. That an applicant has
 * given a grant up since the newest released list, only staff know.
 */
export async function actionSteps(
  ctx: Reader,
  { actionIds, strategyId = null, view, besides = null, until = null }: Asked,
): Promise<Map<string | null, Steps>> {
  const calls = (await called(ctx, { actionIds, until })).filter(({ id }) => id !== besides);
  const decisions = (await released(ctx, { actionIds, until })).filter(
    ({ callId }) => callId !== besides,
  );
  const asked =
    view === "staff"
      ? await askedByClosing(ctx, actionIds)
      : decisions.map(({ actionId, asked }) => ({ actionId, n: 1, cents: asked }));
  const ofActions = await projects(ctx, { actionIds, strategyId, until });
  const granted = decisions.filter(
    ({ outcome }) => outcome === "SELECTED" || outcome === "PARTIAL",
  );
  const isSelected = new Set(granted.map(({ proposalId }) => proposalId));
  const shown = ofActions.filter(
    ({ proposalId, isPublic }) =>
      (view === "staff" && proposalId === null) ||
      (proposalId === null ? isPublic : isSelected.has(proposalId)),
  );
  const projectOf = new Map(shown.map((project) => [project.proposalId, project]));
  const standing = ({ proposalId, granted: cents, isGivenUp }: (typeof granted)[number]) => {
    const project = projectOf.get(proposalId);
    if (project) return standingCents({ ...project, grantCents: project.grantCents ?? cents });
    return isGivenUp && view === "staff" ? 0 : cents;
  };

  const steps = new Map<string | null, Steps>();
  const at = (actionId: string | null, change: (line: Steps) => Partial<Steps>) => {
    const line = steps.get(actionId) ?? {
      called: noStep,
      asked: noStep,
      selected: noStep,
      contracted: noStep,
      paid: noStep,
      committedCents: 0,
      heldCents: 0,
    };
    steps.set(actionId, { ...line, ...change(line) });
  };

  const day = vilniusDay(until ?? ctx.now());
  for (const call of calls) {
    const own = granted.filter(({ callId }) => callId === call.id);
    const stands = own.reduce((sum, row) => sum + standing(row), 0);
    const freed = own.reduce((sum, row) => sum + row.granted, 0) - stands;
    const isReserved = call.reserve > 0 && day <= call.reserveValidUntil;
    const holds = call.isReleased && !isReserved ? stands : call.budgetCents - Math.max(0, freed);
    at(call.actionId, (line) => ({
      called: plus(line.called, one(call.budgetCents)),
      heldCents: line.heldCents + holds,
    }));
  }
  for (const { actionId, n, cents } of asked)
    at(actionId, (line) => ({ asked: plus(line.asked, { n, cents, unknown: 0 }) }));
  for (const row of granted)
    at(row.actionId, (line) => ({
      selected: plus(line.selected, one(row.granted)),
      committedCents: line.committedCents + standing(row),
    }));
  for (const project of shown) {
    const { actionId, grantCents, contractedCents, hasContract, paidCents, payments } = project;
    const isByHand = project.proposalId === null;
    const stands = isByHand ? standingCents(project) : 0;
    at(actionId, (line) => ({
      ...(isByHand && {
        selected: plus(line.selected, one(grantCents ?? contractedCents)),
        committedCents: line.committedCents + stands,
        heldCents: line.heldCents + stands,
      }),
      ...(hasContract && { contracted: plus(line.contracted, one(contractedCents)) }),
      ...(payments > 0 && { paid: plus(line.paid, one(paidCents)) }),
    }));
  }
  return steps;
}
