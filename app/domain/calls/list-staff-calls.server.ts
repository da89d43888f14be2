import { inForce } from "#app/domain/decisions/find-list.server.ts";
import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { type NextAct, nextAct } from "#app/domain/decisions/next-act.ts";
import type {
  CallStatus,
  ListStatus,
  ProposalStatus,
} from "#app/platform/generated/prisma/enums.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { callPhase, type Window } from "./window.ts";

const pageSize = 30;
const inCheck: readonly ProposalStatus[] = ["SUBMITTED", "CHECKING", "CLARIFICATION"];

/** The next act, where it can be told without looking at the sheets. */
function plainAct(
  call: Window & { status: CallStatus },
  facts: { unchecked: number; list: ListStatus | null },
  now: Date,
): NextAct["kind"] {
  const isClosed = callPhase(call, now) === "closed";
  const sheets = { unassigned: 0, diverged: 0, sheetsIn: 0, sheetsNeeded: 0 };
  const { kind } = nextAct({ status: call.status, isClosed, ...facts, ...sheets });
  return kind === "closeScoring" || kind === "waitForClose" ? "none" : kind;
}

/**
 * The calls of the groups whose staff the actor is, the last to close first, each with counts of
 * what has been submitted. `after` is the number of the last call of the page before.
 */
export async function listStaffCalls(ctx: Pick<Ctx, "db" | "actor" | "now">, after: string | null) {
  const { db, actor, now } = ctx;
  const groupIds = actor.groups
    .filter(({ role }) => role === "STAFF")
    .map(({ groupId }) => groupId);
  const last =
    after === null
      ? null
      : await db.call.findUnique({ where: { number: after }, select: { id: true } });

  const calls = await db.call.findMany({
    where: { groupId: { in: groupIds } },
    orderBy: [{ closesAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    ...(last && { cursor: last, skip: 1 }),
    select: {
      id: true,
      number: true,
      title: true,
      titleEn: true,
      status: true,
      opensAt: true,
      closesAt: true,
      group: { select: { shortName: true } },
      lists: { where: inForce, orderBy: { n: "desc" }, take: 1, select: { status: true } },
    },
  });
  const page = calls.slice(0, pageSize);
  const counts = await db.proposal.groupBy({
    by: ["callId", "status"],
    where: {
      callId: { in: page.map(({ id }) => id) },
      ...staffProposals(actor),
    },
    _count: true,
  });

  return {
    calls: page.map(({ id, title, titleEn, group, lists, ...call }) => {
      const own = counts.filter(({ callId }) => callId === id);
      const count = (is: (status: ProposalStatus) => boolean) =>
        own.reduce((sum, { status, _count }) => sum + (is(status) ? _count : 0), 0);
      const unchecked = count((status) => inCheck.includes(status));
      const list = lists[0]?.status ?? null;
      return {
        ...call,
        title: { lt: title, en: titleEn || title },
        group: group.shortName,
        list,
        submitted: count((status) => status !== "WITHDRAWN"),
        unchecked,
        act: plainAct(call, { unchecked, list }, now()),
        eligible: count((status) => status === "ELIGIBLE"),
      };
    }),
    next: calls.length > pageSize ? (page.at(-1)?.number ?? null) : null,
  };
}
