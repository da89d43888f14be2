import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findThird } from "./find-third.server.ts";
import { holdDivergence } from "./hold-divergence.server.ts";

/**
 * Gives a proposal on which two evaluators diverge to a third one, who is asked and told as any
 * evaluator is: nothing says why (evaluation.md P22).
 */
export function inviteThird(ctx: Ctx, { id, evaluatorId }: { id: string; evaluatorId: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdDivergence(tx, ctx, id);
    if (!held.ok) return held;
    const { callId, groupId } = held.value;
    const candidates = await findThird(tx, ctx, held.value);
    if (!candidates.some((one) => one.id === evaluatorId)) return refuse("not-a-candidate");

    const assignedAt = ctx.now();
    await tx.assignment.create({
      data: { proposalId: id, evaluatorId, assignedAt, assignedById: ctx.actor.userId ?? "" },
    });
    const data = { evaluatorId };
    await record(tx, ctx, { groupId, kind: "assignment.add", subject: id, data });
    const person = await tx.user.findUniqueOrThrow({
      where: { id: evaluatorId },
      select: { email: true, locale: true },
    });
    const { email: to, locale } = person;
    const key = `mail.evaluation-assigned:${callId}:${evaluatorId}:${assignedAt.toISOString()}`;
    await enqueue(tx, ctx, key, { kind: "mail.evaluation-assigned", to, locale, callId, count: 1 });
    return ok({ id });
  });
}
