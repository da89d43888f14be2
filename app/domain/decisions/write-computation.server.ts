import { record } from "#app/domain/audit/record.server.ts";
import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { compute } from "./computation.ts";
import { gatherComputation } from "./gather-computation.server.ts";
import { moveList } from "./move.server.ts";

/**
 * Puts the computation into the draft list of the call; a proposed list becomes a draft again,
 * without its decisions. The caller holds the call alone.
 */
export async function writeComputation(tx: Tx, ctx: Ctx, call: StaffCall) {
  const computation = compute(await gatherComputation(tx, call));
  const data = {
    computation: JSON.parse(JSON.stringify(computation)),
    sha256: fingerprint(computation),
    computedAt: ctx.now(),
  };
  const list = await tx.rankedList.findFirst({
    where: { callId: call.id },
    orderBy: { n: "desc" },
    select: { id: true, status: true },
  });
  if (list?.status === "PROPOSED") {
    await tx.decision.deleteMany({ where: { listId: list.id } });
    await moveList(tx, ctx, { ...list, groupId: call.groupId }, "reopen", { meetingId: null });
  } else if (list && list.status !== "DRAFT") return refuse("list-frozen");

  const { id } = list
    ? await tx.rankedList.update({ where: { id: list.id }, data, select: { id: true } })
    : await tx.rankedList.create({
        data: { ...data, callId: call.id, n: 1 },
        select: { id: true },
      });
  await record(tx, ctx, {
    groupId: call.groupId,
    kind: "list.compute",
    subject: id,
    data: { sha256: data.sha256 },
  });
  return ok({ id, sha256: data.sha256 });
}
