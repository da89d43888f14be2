import type { Ctx } from "#app/platform/ports.ts";
import {
  type LedgerLine,
  type LedgerView,
  noStep,
  type ProjectStanding,
  standingCents,
  type Step,
} from "./ledger.ts";

type Reader = Pick<Ctx, "db" | "now">;
type Steps = Omit<LedgerLine, "plannedCents" | "plannedProjects">;

interface Amount {
  actionId: string | null;
  n: number;
  cents: number;
}

/** The calls of a strategy that are published and not cancelled, by action. */
const called = ({ db }: Reader, strategyId: string) => db.$queryRaw<Amount[]>`
  SELECT call."actionId"::text AS "actionId", count(*)::int AS n,
         sum((version.definition #>> '{rules,budgetCents}')::bigint)::float8 AS cents
  FROM "Call" call
    JOIN "CallVersion" version ON version.id = call."currentVersionId"
    JOIN "Action" action ON action.id = call."actionId"
    JOIN "Objective" objective ON objective.id = action."objectiveId"
    JOIN "Goal" goal ON goal.id = objective."goalId"
  WHERE goal."strategyId" = ${strategyId}::uuid
    AND call.status IN ('PUBLISHED', 'EVALUATION', 'DECIDED')
  GROUP BY 1`;

/** What was asked for in calls that have closed: for staff, who know the proposals of these. */
const askedByClosing = ({ db, now }: Reader, strategyId: string) => db.$queryRaw<Amount[]>`
  SELECT call."actionId"::text AS "actionId", count(*)::int AS n,
         sum(submission."requestedCents")::float8 AS cents
  FROM "Proposal" proposal
    JOIN "Call" call ON call.id = proposal."callId"
    JOIN "Action" action ON action.id = call."actionId"
    JOIN "Objective" objective ON objective.id = action."objectiveId"
    JOIN "Goal" goal ON goal.id = objective."goalId"
    JOIN LATERAL (
      SELECT "requestedCents" FROM "Submission"
      WHERE "proposalId" = proposal.id ORDER BY n DESC LIMIT 1) submission ON true
  WHERE goal."strategyId" = ${strategyId}::uuid AND proposal.number IS NOT NULL
    AND proposal.status NOT IN ('DRAFT', 'WITHDRAWN') AND call.status <> 'CANCELLED'
    AND call."closesAt" < ${now()}
  GROUP BY 1`;

/** The rows of the newest released list of each call, which everybody may know in sum. */
const released = ({ db }: Reader, strategyId: string) => db.$queryRaw<
  {
    actionId: string;
    proposalId: string;
    outcome: string;
    asked: number;
    granted: number;
    stands: boolean;
  }[]
>`
  SELECT call."actionId"::text AS "actionId", decision."proposalId"::text AS "proposalId",
         decision.outcome::text AS outcome, decision."requestedCents"::float8 AS asked,
         decision."grantCents"::float8 AS granted,
         proposal.status NOT IN ('DECLINED', 'WITHDRAWN') AS stands
  FROM "ReleasedDecision" decision
    JOIN "Proposal" proposal ON proposal.id = decision."proposalId"
    JOIN "Call" call ON call.id = decision."callId"
    JOIN "Action" action ON action.id = call."actionId"
    JOIN "Objective" objective ON objective.id = action."objectiveId"
    JOIN "Goal" goal ON goal.id = objective."goalId"
  WHERE goal."strategyId" = ${strategyId}::uuid AND call."releasedAt" IS NOT NULL
    AND decision."listN" = (SELECT max("listN") FROM "ReleasedDecision" other WHERE other."callId" = call.id)`;

/** Projects with what they were paid, net of what came back. */
const projects = ({ db }: Reader, strategyId: string) => db.$queryRaw<
  {
    actionId: string | null;
    proposalId: string | null;
    state: ProjectStanding;
    grantCents: number | null;
    contractedCents: number | null;
    hasContract: boolean;
    paidCents: number;
    isPublic: boolean;
  }[]
>`
  SELECT project."actionId"::text AS "actionId", project."proposalId"::text AS "proposalId",
         project.state::text AS state, project."grantCents"::float8 AS "grantCents",
         project."contractedCents"::float8 AS "contractedCents",
         project.state IN ('CONTRACTED', 'RUNNING', 'COMPLETED', 'TERMINATED') AS "hasContract",
         coalesce((
           SELECT sum(CASE WHEN kind = 'RETURNED' THEN -cents ELSE cents END)
           FROM "ProjectPayment" WHERE "projectId" = project.id), 0)::float8 AS "paidCents",
         project."publishedAt" IS NOT NULL AS "isPublic"
  FROM "Project" project WHERE project."strategyId" = ${strategyId}::uuid`;

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

/** The steps of every action of a strategy that has any, under null those of no known action. */
export async function actionSteps(
  ctx: Reader,
  strategyId: string,
  view: LedgerView,
): Promise<Map<string | null, Steps>> {
  const decisions = await released(ctx, strategyId);
  const asked =
    view === "staff"
      ? await askedByClosing(ctx, strategyId)
      : decisions.map(({ actionId, asked }) => ({ actionId, n: 1, cents: asked }));
  const ofStrategy = await projects(ctx, strategyId);
  const isSelected = new Set(
    decisions
      .filter(({ outcome }) => outcome === "SELECTED" || outcome === "PARTIAL")
      .map(({ proposalId }) => proposalId),
  );
  const shown = ofStrategy.filter(
    ({ proposalId, isPublic }) =>
      view === "staff" || isPublic || (proposalId !== null && isSelected.has(proposalId)),
  );
  const projectOf = new Map(shown.map((project) => [project.proposalId, project]));

  const steps = new Map<string | null, Steps>();
  const at = (actionId: string | null, change: (line: Steps) => Partial<Steps>) => {
    const line = steps.get(actionId) ?? {
      called: noStep,
      asked: noStep,
      selected: noStep,
      contracted: noStep,
      paid: noStep,
      committedCents: 0,
    };
    steps.set(actionId, { ...line, ...change(line) });
  };

  for (const { actionId, n, cents } of await called(ctx, strategyId))
    at(actionId, (line) => ({ called: plus(line.called, { n, cents, unknown: 0 }) }));
  for (const { actionId, n, cents } of asked)
    at(actionId, (line) => ({ asked: plus(line.asked, { n, cents, unknown: 0 }) }));
  for (const { actionId, proposalId, granted, stands } of decisions) {
    if (!isSelected.has(proposalId)) continue;
    const project = projectOf.get(proposalId);
    const standing = project ? standingCents(project) : granted;
    at(actionId, (line) => ({
      selected: plus(line.selected, one(granted)),
      committedCents: line.committedCents + (stands ? standing : 0),
    }));
  }
  for (const project of shown) {
    const { actionId, proposalId, grantCents, contractedCents, hasContract, paidCents } = project;
    const isByHand = proposalId === null;
    at(actionId, (line) => ({
      ...(isByHand && {
        selected: plus(line.selected, one(grantCents)),
        committedCents: line.committedCents + standingCents(project),
      }),
      ...(hasContract && { contracted: plus(line.contracted, one(contractedCents)) }),
      ...(paidCents !== 0 && { paid: plus(line.paid, one(paidCents)) }),
    }));
  }
  return steps;
}
