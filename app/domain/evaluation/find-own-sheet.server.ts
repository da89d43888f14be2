import { refuse, ok } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";
import type { SheetLine } from "./sheet-draft.ts";

/** The stored sheet of an assignment, in lines; null while nothing is written. */
export async function storedSheet(tx: Tx, assignmentId: string) {
  const sheet = await tx.sheet.findUnique({
    where: { assignmentId },
    select: {
      id: true,
      status: true,
      remarks: true,
      changedAt: true,
      scores: { select: { criterion: true, points: true, justification: true } },
    },
  });
  if (!sheet) return null;
  const { scores, ...rest } = sheet;
  const lines: SheetLine[] = scores.map(({ criterion: criterionId, ...line }) => ({
    criterionId,
    ...line,
  }));
  return { ...rest, lines };
}

/**
 * The actor's own sheet, as far as it may be written now, held until the transaction ends: of two
 * windows that write at once one waits for the other.
 */
export async function holdOwnSheet(tx: Tx, ctx: Pick<Ctx, "actor" | "now">, id: string) {
  const assignment = await findAssignment(tx, ctx, id);
  if (!assignment?.rights.ownSheet) return refuse("not-found");
  if (assignment.callStatus !== "EVALUATION" || assignment.status !== "ELIGIBLE")
    return refuse("scoring-closed");
  await tx.$queryRaw`SELECT 1 FROM "Assignment" WHERE id = ${id}::uuid FOR UPDATE`;
  const sheet = await storedSheet(tx, id);
  if (sheet?.status === "SUBMITTED") return refuse("sheet-submitted");
  return ok({ assignment, sheet });
}
