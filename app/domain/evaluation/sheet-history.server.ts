import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";
import { frozenLines, type SheetVersion } from "./sheet-versions.ts";

const version = {
  n: true,
  scores: true,
  remarks: true,
  totalPoints: true,
  sha256: true,
  submittedAt: true,
  returnedAt: true,
  returnReason: true,
} as const;

type Row = Omit<SheetVersion, "lines" | "returned"> & {
  scores: unknown;
  returnedAt: Date | null;
  returnReason: string | null;
};

const shown = ({ scores, returnedAt, returnReason, ...row }: Row): SheetVersion => ({
  ...row,
  lines: frozenLines.parse(scores),
  returned: returnedAt && { at: returnedAt, reason: returnReason ?? "" },
});

const versionsOf = async (tx: Tx, assignmentId: string) => {
  const rows = await tx.sheetVersion.findMany({
    where: { sheet: { assignmentId } },
    orderBy: { n: "desc" },
    select: version,
  });
  return rows.map(shown);
};

/** Every state in which the actor handed in their sheet, the newest first. */
export async function ownSheetHistory(ctx: Ctx, { id }: { id: string }) {
  const assignment = await findAssignment(ctx.db, ctx, id);
  if (!assignment?.rights.ownSheet) return refuse("not-found");
  return ok({
    id,
    registration: assignment.registration ?? "",
    criteria: assignment.definition.criteria,
    versions: await versionsOf(ctx.db, id),
  });
}

/** The sheets of a proposal with all their states, for staff who may see its scores. */
export async function staffSheets(ctx: Ctx, { id }: { id: string }) {
  const { db } = ctx;
  const rights = await accessToProposal(db, ctx, id);
  if (!rights.staff || !rights.seeScores || !rights.seeNames) return refuse("not-found");
  const proposal = await db.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      registration: true,
      callVersionId: true,
      call: { select: { number: true, groupId: true } },
      assignments: {
        where: { sheet: { status: "SUBMITTED" } },
        orderBy: { id: "asc" },
        select: { id: true, evaluator: { select: { name: true } }, evaluatorId: true },
      },
      declarations: { where: { conflict: true }, select: { personId: true } },
    },
  });
  const recused = new Set(proposal.declarations.map(({ personId }) => personId));
  const counted = proposal.assignments.filter(({ evaluatorId }) => !recused.has(evaluatorId));
  const rows = await db.sheetVersion.findMany({
    where: { sheet: { assignmentId: { in: counted.map((one) => one.id) } } },
    orderBy: { n: "desc" },
    select: { ...version, sheet: { select: { assignmentId: true } } },
  });
  const { groupId, number } = proposal.call;
  await recordRead(ctx, { groupId, kind: "sheet.read", subject: id });
  const { criteria } = await definitionOf(db, proposal.callVersionId);
  return ok({
    id,
    registration: proposal.registration ?? "",
    callNumber: number,
    criteria,
    sheets: counted.map((assignment) => ({
      id: assignment.id,
      evaluator: assignment.evaluator.name,
      versions: rows.filter(({ sheet }) => sheet.assignmentId === assignment.id).map(shown),
    })),
  });
}
