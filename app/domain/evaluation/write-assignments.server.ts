import { record } from "#app/domain/audit/record.server.ts";
import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { AssignedSheet } from "./find-sheets.server.ts";
import { loadsOf, type Seat } from "./seats.ts";

/** The one writer of assignments, of changes that have been judged. Each newly assigned person gets one mail. */
export async function writeAssignments(
  tx: Tx,
  ctx: Ctx,
  { id: callId, groupId }: StaffCall,
  { added, removed }: { added: readonly Seat[]; removed: readonly AssignedSheet[] },
) {
  const assignedAt = ctx.now();
  await tx.assignment.deleteMany({ where: { id: { in: removed.map(({ id }) => id) } } });
  await tx.assignment.createMany({
    data: added.map(({ proposalId, evaluatorId }) => ({
      proposalId,
      evaluatorId,
      assignedAt,
      assignedById: ctx.actor.userId ?? "",
    })),
  });
  for (const { proposalId, evaluatorId } of removed) {
    const data = { evaluatorId };
    await record(tx, ctx, { groupId, kind: "assignment.remove", subject: proposalId, data });
  }
  for (const { proposalId, evaluatorId } of added) {
    const data = { evaluatorId };
    await record(tx, ctx, { groupId, kind: "assignment.add", subject: proposalId, data });
  }

  const counts = loadsOf(added);
  const people = await tx.user.findMany({
    where: { id: { in: [...counts.keys()] } },
    select: { id: true, email: true, locale: true },
  });
  for (const { id, email: to, locale } of people) {
    const key = `mail.evaluation-assigned:${callId}:${id}:${assignedAt.toISOString()}`;
    const count = counts.get(id) ?? 0;
    await enqueue(tx, ctx, key, { kind: "mail.evaluation-assigned", to, locale, callId, count });
  }
}
