import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * A complaint for impartial staff of the group, who appoint its handler; `examines` says that the
 * actor is the handler and still may be.
 */
export async function findHandled(tx: Tx | Ctx["db"], ctx: Ctx, id: string) {
  if (!isId(id)) return refuse("not-found");
  const complaint = await tx.complaint.findUnique({
    where: { id },
    select: {
      id: true,
      groupId: true,
      proposalId: true,
      status: true,
      number: true,
      handlerId: true,
      receivedAt: true,
      answerBy: true,
      snapshot: true,
    },
  });
  if (!complaint) return refuse("not-found");
  const rights = await accessToProposal(tx, ctx, complaint.proposalId);
  if (!rights.manageComplaint) return refuse("not-found");
  const examines = rights.examineComplaint && complaint.handlerId === ctx.actor.userId;
  return ok({ ...complaint, examines });
}
export type Handled = Extract<Awaited<ReturnType<typeof findHandled>>, { ok: true }>["value"];

/** Holds a complaint until the transaction ends, so that two acts on it follow one another. */
export const lockComplaint = (tx: Tx, id: string) =>
  tx.$executeRaw`SELECT 1 FROM "Complaint" WHERE id = ${id}::uuid FOR UPDATE`;
