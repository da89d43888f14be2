import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { affiliationState } from "#app/domain/organisations/affiliation.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { startedSigns } from "./findings.ts";
import { type Queued, queueFilters, standingOf } from "./queue.ts";

const AT_ONCE = 50;

/** The proposals of a call that the actor checks, as the queue sorts them. */
async function queued(
  { db, actor }: Ctx,
  callId: string,
): Promise<(Queued & { number: number })[]> {
  const rows = await db.proposal.findMany({
    where: { AND: [staffProposals(actor), { callId, number: { not: null } }] },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      status: true,
      checks: { orderBy: { n: "desc" }, take: 1, select: { n: true, state: true, writers: true } },
      clarifications: { orderBy: { n: "desc" }, take: 1, select: { state: true } },
    },
  });
  return rows.map(({ id, number, status, checks, clarifications }) => ({
    id,
    number: number ?? 0,
    status,
    check: checks[0] ?? null,
    clarification: clarifications[0]?.state ?? null,
  }));
}

/** What a page of the queue shows of these proposals. */
const shown = ({ db }: Ctx, ids: string[], groupId: string) =>
  db.proposal.findMany({
    where: { id: { in: ids } },
    orderBy: { number: "asc" },
    select: {
      id: true,
      registration: true,
      organisation: {
        select: {
          legalForm: true,
          name: true,
          affiliations: { where: { groupId }, select: { confirmed: true } },
        },
      },
      submissions: {
        orderBy: { n: "desc" },
        take: 1,
        select: { title: true, requestedCents: true, snapshot: true },
      },
      checks: {
        orderBy: { n: "desc" },
        take: 1,
        select: { n: true, outcome: true, checkedById: true },
      },
    },
  });

/** The queue of a call's proposals to check, by one of its filters; after a number, where it is long. */
export async function callChecks(
  ctx: Ctx,
  { number, show, after }: { number: string; show: string | null; after: string | null },
) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return refuse("not-found");
  const me = ctx.actor.userId ?? "";
  const all = await queued(ctx, call.id);
  const filters = queueFilters.map((name) => ({
    name,
    n: all.filter((one) => standingOf(one, me).filters.includes(name)).length,
  }));
  const filter = queueFilters.find((name) => name === show) ?? "open";
  const from = Number(after ?? 0) || 0;
  const matching = all.filter(
    (one) => one.number > from && standingOf(one, me).filters.includes(filter),
  );
  const page = matching.slice(0, AT_ONCE);
  const rows = await shown(
    ctx,
    page.map(({ id }) => id),
    call.groupId,
  );
  const people = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap(({ checks }) => checks.map((one) => one.checkedById)) } },
    select: { id: true, name: true },
  });
  return ok({
    call: headOf(call),
    filter,
    filters,
    rows: rows.flatMap(({ id, registration, organisation, submissions, checks }) => {
      const [submission] = submissions;
      const [check] = checks;
      const one = page.find((row) => row.id === id);
      if (!submission || !one) return [];
      const frozen = snapshot.parse(submission.snapshot);
      const started = startedSigns(frozen);
      const [affiliation] = organisation.affiliations;
      return [
        {
          id,
          registration: registration ?? "",
          applicant: printedName(organisation),
          title: submission.title,
          requestedCents: Number(submission.requestedCents),
          standing: standingOf(one, me).standing,
          outcome: check?.outcome ?? null,
          round: check?.n ?? 1,
          checker: people.find((person) => person.id === check?.checkedById)?.name ?? null,
          isMember: affiliation
            ? affiliationState(affiliation.confirmed) !== "denied"
            : frozen.answers["lagMember"] === "yes",
          isStarted: started.startsEarlier !== null || started.isUndeclared,
        },
      ];
    }),
    next: matching.length > AT_ONCE ? (page.at(-1)?.number ?? null) : null,
  });
}
