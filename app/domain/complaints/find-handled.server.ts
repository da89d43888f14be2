import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * Who took part in deciding a proposal, whatever their roles are now: voters of its item, and
 * members of the board who attended a meeting that had it on the agenda.
 */
export async function decidersOf(
  tx: Tx | Ctx["db"],
  proposalId: string,
): Promise<ReadonlySet<string>> {
  const attended = await tx.meetingMember.findMany({
    where: {
      role: { in: ["BOARD", "CHAIR"] },
      attending: { not: "ABSENT" },
      meeting: { items: { some: { proposalId } } },
    },
    select: { userId: true },
  });
  const voted = await tx.itemVote.findMany({
    where: { item: { proposalId } },
    select: { userId: true },
  });
  return new Set([...attended, ...voted].map(({ userId }) => userId));
}

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
  const { userId } = ctx.actor;
  const isHandler = rights.examineComplaint && userId !== null && complaint.handlerId === userId;
  const examines = isHandler && !(await decidersOf(tx, complaint.proposalId)).has(userId);
  return ok({ ...complaint, examines });
}
export type Handled = Extract<Awaited<ReturnType<typeof findHandled>>, { ok: true }>["value"];

/** Holds a complaint until the transaction ends, so that two acts on it follow one another. */
export const lockComplaint = (tx: Tx, id: string) =>
  tx.$executeRaw`SELECT 1 FROM "Complaint" WHERE id = ${id}::uuid FOR UPDATE`;
