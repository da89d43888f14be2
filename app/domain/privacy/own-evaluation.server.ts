import type { SignedIn } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";

const proposal = {
  select: { registration: true, call: { select: { number: true, title: true } } },
} as const;

/**
 * What the person declared and scored: their own words only, neither the reason of a conflict that
 * staff pinned nor that of a returned sheet. A conflict hides the sheet here as everywhere.
 */
export async function ownEvaluation({ db }: Pick<Ctx, "db">, { userId }: SignedIn) {
  const [declarations, lifted, sheets] = await Promise.all([
    db.conflictDeclaration.findMany({
      where: { personId: userId },
      orderBy: { declaredAt: "asc" },
      select: { conflict: true, reason: true, declaredAt: true, pinnedById: true, proposal },
    }),
    db.liftedConflict.findMany({
      where: { personId: userId },
      orderBy: { liftedAt: "asc" },
      select: { reason: true, declaredAt: true, pinnedById: true, liftedAt: true, proposal },
    }),
    db.sheet.findMany({
      where: {
        assignment: {
          evaluatorId: userId,
          proposal: { declarations: { some: { personId: userId, conflict: false } } },
        },
      },
      orderBy: { changedAt: "asc" },
      select: {
        status: true,
        totalPoints: true,
        remarks: true,
        submittedAt: true,
        changedAt: true,
        versions: {
          orderBy: { n: "asc" },
          select: { n: true, scores: true, remarks: true, totalPoints: true, submittedAt: true },
        },
        scores: {
          orderBy: { criterion: "asc" },
          select: { criterion: true, points: true, justification: true },
        },
        assignment: { select: { proposal } },
      },
    }),
  ]);
  return {
    declarations: declarations.map(({ pinnedById, reason, ...declaration }) => ({
      ...declaration,
      pinnedByStaff: pinnedById !== null,
      reason: pinnedById === null ? reason : null,
    })),
    liftedConflicts: lifted.map(({ pinnedById, reason, ...one }) => ({
      ...one,
      pinnedByStaff: pinnedById !== null,
      reason: pinnedById === null ? reason : null,
    })),
    sheets: sheets.map(({ assignment, ...sheet }) => ({ ...assignment, ...sheet })),
  };
}
