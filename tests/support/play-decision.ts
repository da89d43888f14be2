import type { BoardRow } from "#app/domain/decisions/board-rows.ts";
import { proposedRows } from "#app/domain/decisions/board-rows.ts";
import { approveDecisions } from "#app/domain/decisions/approve-decisions.server.ts";
import { askApproval } from "#app/domain/decisions/ask-approval.server.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { releaseDecisions } from "#app/domain/decisions/release-decisions.server.ts";
import { findReleasing, setRelease, undoMs } from "#app/domain/decisions/set-release.server.ts";
import type { CallRules } from "#app/domain/calls/definition.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aClosedCall, aSubmitted, type Group, type SubmittedFields } from "./evaluation.ts";
import { again } from "./factories.ts";
import { type As, assign, done, open, score } from "./play-evaluation.ts";
import { aBoard, meet } from "./play-meeting.ts";

/** The number of the minutes of the meeting that decided, unless told otherwise. */
export const minutesNo = "V-12";

export interface Scored extends SubmittedFields {
  /** Total of both sheets, hundredths. */
  total: number;
}

/** A call of the group whose proposals are scored so, with its computed list. */
export async function aScoredCall(
  db: Db,
  as: As,
  group: Group,
  scored: readonly Scored[],
  rules: Partial<CallRules> = {},
) {
  const [first, second] = group.evaluators;
  if (!first || !second) throw new Error("two evaluators");
  const call = await aClosedCall(db, group, { rules });
  const proposals = [];
  for (const fields of scored) proposals.push(await aSubmitted(db, call, fields));
  await open(as(group.staff), call, proposals);
  await done(assign(as(group.staff), call, proposals, [first, second]));
  for (const [index, proposal] of proposals.entries()) {
    const total = scored[index]?.total ?? 0;
    await score(as, first, proposal, total);
    await score(as, second, proposal, total);
  }
  await done(closeScoring(as(group.staff), call));
  return { ...group, call, proposals };
}

/** The computed rows of a call, as the board finds them, with a reason where money ends in part. */
export async function rowsOf(db: Db, { id }: { id: string }): Promise<BoardRow[]> {
  const list = await findList(db, id);
  if (!list) throw new Error("no list");
  return proposedRows(list.computation).map((row) =>
    row.outcome === "PARTIAL" ? { ...row, conditions: "Kvietimo lėšų likutis mažesnis." } : row,
  );
}

interface Deciding {
  call: { id: string; number: string };
  staff: SignedIn;
  colleague: SignedIn;
}

/** One proposes to approve what is recorded, the other approves it. */
export async function bothApprove(as: As, { call: { number }, staff, colleague }: Deciding) {
  const asked = await askApproval(as(staff), { number });
  if (!asked.ok) return asked;
  return approveDecisions(as(colleague), { number });
}

interface Met {
  call: { id: string; number: string };
  group: { id: string };
  member: Group["member"];
}

/** The board of a group, with its chair first: who is in it with a sector, or new people. */
export async function boardOf(db: Db, { group, member }: Pick<Met, "group" | "member">) {
  const sat = await db.groupMember.findMany({
    where: { groupId: group.id, role: { in: ["CHAIR", "BOARD"] }, sector: { not: null } },
    orderBy: [{ role: "desc" }, { userId: "asc" }],
    select: { userId: true },
  });
  if (sat.length < 6) return Object.values(await aBoard({ member }));
  return Promise.all(sat.map((one) => again(db, one)));
}

/** The board meets about the list of a call, and decides what is computed unless told otherwise. */
export const decide = async (
  ctx: Ctx,
  { call, group, member }: Met,
  { rows, number = minutesNo }: { rows?: readonly BoardRow[]; number?: string } = {},
) =>
  meet(ctx, {
    group,
    calls: [call],
    board: await boardOf(ctx.db, { group, member }),
    rows,
    fields: { minutesNo: number },
  });

/** Lets the board decide what was computed, and approves it. */
export async function approve(db: Db, as: As, scene: Deciding & Met, number = minutesNo) {
  await done(decide(as(scene.staff), scene, { rows: await rowsOf(db, scene.call), number }));
  return bothApprove(as, scene);
}

/** Sets the release so long before that nothing can be undone any more, and lets its minute come. */
export async function release(ctx: Ctx, { number }: { number: string }) {
  const { id } = await ctx.db.call.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const list = await findReleasing(ctx.db, id);
  const before = { ...ctx, now: () => new Date(ctx.now().getTime() - undoMs) };
  const set = await setRelease(before, { number, at: null, seen: list?.frozenSha256 ?? "" });
  if (!set.ok) return set;
  return releaseDecisions(ctx, { listId: list?.id ?? "", at: set.value.releaseAt });
}

/** Has a list released where a server runs beside, whose worker may come first. */
export async function released(ctx: Ctx, call: { number: string }): Promise<Result<unknown>> {
  const result = await release(ctx, call);
  const isWorkers = !result.ok && result.error.code === "already-released";
  return isWorkers ? ok(null) : result;
}
