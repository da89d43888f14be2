import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findCallToApprove } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findList } from "./find-list.server.ts";
import { listFingerprint } from "./list-fingerprint.server.ts";
import { moneyLeft } from "./money-left.server.ts";
import { readyToApprove } from "./ready-to-approve.server.ts";
import { undeclaredBy } from "./undeclared.server.ts";

/** The first of the two who approve: proposes to approve the list as it stands, by its hash. */
export function askApproval(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await findCallToApprove(tx, ctx, number);
    if (!call) return refuse("not-found");
    if ((await undeclaredBy(tx, ctx, call)) > 0) return refuse("approval-declare-first");
    const money = await moneyLeft(tx, call);
    if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");
    const ready = await readyToApprove(tx, ctx, call, await findList(tx, call.id), money);
    if (!ready.ok) return ready;

    const { id } = ready.value.list;
    const askedSha256 = await listFingerprint(tx, id);
    await tx.rankedList.update({
      where: { id },
      data: { askedById: ctx.actor.userId, askedAt: ctx.now(), askedSha256 },
      select: { id: true },
    });
    const { groupId } = call;
    const data = { sha256: askedSha256 };
    await record(tx, ctx, { groupId, kind: "list.ask-approval", subject: id, data });
    return ok({ number, sha256: askedSha256 });
  });
}
