import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { moveProposal } from "#app/domain/proposals/move.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { moveList } from "./move.server.ts";

type Moving = Pick<Ctx, "now" | "actor">;

/** Takes the list in force out of force for the version that names it, as long as its reserve is valid. */
export async function replaceList(
  tx: Tx,
  ctx: Moving,
  call: { id: string; groupId: string; currentVersionId: string | null },
  { replacesN, n }: { replacesN: number | null; n: number },
) {
  const { rules } = await definitionOf(tx, call.currentVersionId ?? "");
  if (vilniusDay(ctx.now()) > rules.reserveValidUntil) return refuse("reserve-expired");
  const before = await tx.rankedList.findFirst({
    where: { callId: call.id, n: replacesN ?? 0 },
    select: { id: true, status: true },
  });
  const { groupId } = call;
  const isReplaced =
    before && (await moveList(tx, ctx, { ...before, groupId }, "replace", {}, { by: n }));
  return isReplaced ? ok(before) : refuse("changed-meanwhile");
}

/**
 * Tells the rest of a later version: who has given money up as such, everybody else as the version
 * before told it. False where somebody could not give up any more.
 */
export async function tellOthers(
  tx: Tx,
  ctx: Moving,
  call: { id: string; groupId: string; n: number },
  listId: string,
  released: ReadonlySet<string>,
) {
  const told = await tx.releasedDecision.findMany({
    where: { callId: call.id, listN: call.n - 1 },
  });
  const decisions = await tx.decision.findMany({
    where: { listId, outcome: "DECLINED" },
    select: { proposalId: true, proposal: { select: { id: true, status: true } } },
  });
  const givenUp = new Map(decisions.map(({ proposalId, proposal }) => [proposalId, proposal]));
  for (const proposal of givenUp.values()) {
    const isDone = proposal.status === "DECLINED" || proposal.status === "WITHDRAWN";
    const { groupId } = call;
    if (!isDone && !(await moveProposal(tx, ctx, { ...proposal, groupId }, "giveUp"))) return false;
  }
  const releasedAt = ctx.now();
  await tx.releasedDecision.createMany({
    data: told
      .filter(({ proposalId }) => !released.has(proposalId))
      .map((row) => {
        const copy = { ...row, reasons: row.reasons ?? {}, listN: call.n };
        if (!givenUp.has(row.proposalId) || row.outcome === "DECLINED") return copy;
        const given = { outcome: "DECLINED" as const, grantCents: 0n, answerBy: null };
        return { ...copy, ...given, releasedAt };
      }),
  });
  return true;
}
