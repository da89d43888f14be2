import type { Tx } from "#app/platform/ports.ts";
import type { Assigned } from "./assigned-sheets.ts";
import { findWaivers } from "./find-waivers.server.ts";
import type { Scores } from "./sheet-total.ts";

/** One evaluator of one proposal, with the sheet as far as it exists. */
export interface AssignedSheet extends Assigned {
  id: string;
  proposalId: string;
  evaluatorName: string;
  sheet:
    | (NonNullable<Assigned["sheet"]> & {
        id: string;
        totalPoints: number | null;
        sha256: string | null;
        submittedAt: Date | null;
        remarks: string;
        /** Only of a submitted sheet: a draft belongs to its author alone. */
        scores: Scores;
        justifications: Readonly<Record<string, string>>;
        /** How many criteria have points. */
        filled: number;
        /** It is one of those whose dispute staff have waived. */
        isWaived: boolean;
      })
    | null;
}

/** Every assignment of the proposals, in the order in which they were made. Five queries. */
export async function findSheets(
  tx: Tx,
  where: { callId: string } | { id: string },
): Promise<AssignedSheet[]> {
  const proposal = { ...where, status: { not: "DRAFT" as const } };
  const found = await tx.assignment.findMany({
    where: { proposal },
    orderBy: { id: "asc" },
    select: {
      id: true,
      proposalId: true,
      evaluatorId: true,
      evaluator: { select: { name: true } },
      sheet: {
        select: {
          id: true,
          status: true,
          totalPoints: true,
          sha256: true,
          submittedAt: true,
          remarks: true,
          scores: { select: { criterion: true, points: true, justification: true } },
        },
      },
    },
  });
  const declarations = await tx.conflictDeclaration.findMany({
    where: { proposal },
    select: { proposalId: true, personId: true, conflict: true },
  });
  const declared = new Map(
    declarations.map(({ proposalId, personId, conflict }) => [
      `${proposalId}:${personId}`,
      conflict ? ("conflict" as const) : ("noConflict" as const),
    ]),
  );

  const waivers = await findWaivers(tx, where);
  const waived = new Set(waivers.flatMap(({ sheets }) => sheets));

  return found.map(({ evaluator, sheet, ...assignment }) => ({
    ...assignment,
    evaluatorName: evaluator.name,
    declared: declared.get(`${assignment.proposalId}:${assignment.evaluatorId}`) ?? "none",
    sheet: sheet && {
      ...ownedBy(sheet),
      isWaived: sheet.status === "SUBMITTED" && waived.has(sheet.sha256 ?? ""),
    },
  }));
}

type Row = { criterion: string; points: number | null; justification: string };

function ownedBy<S extends { status: string; remarks: string; scores: Row[] }>({
  scores,
  ...sheet
}: S) {
  const isIn = sheet.status === "SUBMITTED";
  const shown = isIn ? scores : [];
  return {
    ...sheet,
    remarks: isIn ? sheet.remarks : "",
    filled: scores.filter(({ points }) => points !== null).length,
    scores: Object.fromEntries(shown.map(({ criterion, points }) => [criterion, points ?? 0])),
    justifications: Object.fromEntries(
      shown.map(({ criterion, justification }) => [criterion, justification]),
    ),
  };
}
