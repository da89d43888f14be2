import { record } from "#app/domain/audit/record.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { ok } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** Keeps why a release did not happen at its minute, which is no longer set; `fault` is the code of a refusal. */
export function releaseFailed(
  { now, transact }: Pick<Ctx, "now" | "transact">,
  { listId, at, fault }: { listId: string; at: Date; fault: string },
) {
  return transact(async (tx) => {
    const { count } = await tx.rankedList.updateMany({
      where: { id: listId, status: "APPROVED", releaseAt: at },
      data: { releaseAt: null, releaseFault: fault },
    });
    if (count === 0) return ok(null);
    const { call } = await tx.rankedList.findUniqueOrThrow({
      where: { id: listId },
      select: { call: { select: { groupId: true } } },
    });
    const ctx = { now, actor: anonymous };
    const { groupId } = call;
    await record(tx, ctx, {
      groupId,
      kind: "list.release-failed",
      subject: listId,
      data: { fault },
    });
    return ok(null);
  });
}
