import { decisionKinds } from "#app/domain/letters/letter.ts";
import { type IsoDay } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * The last day to complain of a released decision: as released, or the same number of working days
 * after its letter was last corrected, because the letter in force sets the term from its receipt.
 */
export async function lastDayToComplain(
  tx: Tx | Ctx["db"],
  { proposalId, complaintUntil }: { proposalId: string; complaintUntil: Date },
  complaintDays: number,
): Promise<IsoDay> {
  const until = complaintUntil.toISOString().slice(0, 10);
  const corrected = await tx.letter.findFirst({
    where: { proposalId, kind: { in: decisionKinds }, replacesId: { not: null } },
    orderBy: { issuedAt: "desc" },
    select: { issuedAt: true },
  });
  if (!corrected) return until;
  const later = addWorkingDays(vilniusDay(corrected.issuedAt), complaintDays);
  return later > until ? later : until;
}
