import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";
import { holdOwnSheet } from "./find-own-sheet.server.ts";
import { moveSheet } from "./move-sheet.server.ts";
import { scoreSchema } from "./score-schema.ts";
import { linesOf, type SheetDraft, type SheetLine } from "./sheet-draft.ts";
import { sheetTotal } from "./sheet-total.ts";
import { typedPoints } from "./score-choices.ts";
import { writeSheet } from "./write-sheet.server.ts";

type Assignment = NonNullable<Awaited<ReturnType<typeof findAssignment>>>;
type Standing = Pick<Parameters<typeof moveSheet>[2], "id" | "status">;

/** Locks a written sheet, with its total, the hash of all that it says, and a copy of it. */
async function lockSheet(
  tx: Tx,
  ctx: Ctx,
  assignment: Assignment,
  sheet: Standing,
  { lines, remarks }: { lines: readonly SheetLine[]; remarks: string },
) {
  const { criteria, rules } = assignment.definition;
  const asTyped = lines.map(({ points, ...line }) => ({
    ...line,
    points: points === null ? "" : typedPoints(points),
  }));
  const complete = scoreSchema(criteria, rules).safeParse({ scores: asTyped });
  if (!complete.success) return refuse("sheet-incomplete");

  const points = Object.fromEntries(
    complete.data.scores.map((line) => [line.criterionId, line.points]),
  );
  const totalPoints = sheetTotal(criteria, points);
  const submittedAt = ctx.now();
  const sha256 = fingerprint({
    proposal: assignment.registration,
    submission: assignment.submissionSha256,
    callVersion: assignment.versionSha256,
    evaluator: assignment.evaluatorId,
    round: assignment.round,
    scores: lines,
    remarks,
    totalPoints,
    submittedAt: submittedAt.toISOString(),
  });
  const frozen = { totalPoints, sha256, submittedAt };
  const moved = await moveSheet(tx, ctx, { ...sheet, groupId: assignment.groupId }, "submit", {
    ...frozen,
    returnReason: null,
  });
  if (!moved) return refuse("changed-meanwhile");
  const sheetId = sheet.id;
  const n = 1 + (await tx.sheetVersion.count({ where: { sheetId } }));
  await tx.sheetVersion.create({
    data: { sheetId, n, scores: lines.map((line) => ({ ...line })), remarks, ...frozen },
  });
  return ok({ id: assignment.id, totalPoints });
}

/** Writes a sheet and hands it in; refused where it was changed since `seen`. */
export function submitSheet(ctx: Ctx, { id, ...draft }: SheetDraft & { id: string }) {
  return ctx.transact(async (tx) => {
    const assignment = await findAssignment(tx, ctx, id);
    if (!assignment?.rights.ownSheet) return refuse("not-found");
    const callStatus = await lockCall(tx, assignment.callId, "shared");
    if (callStatus !== "EVALUATION" || assignment.status !== "ELIGIBLE")
      return refuse("scoring-closed");

    const { criteria } = assignment.definition;
    const { seen, remarks } = draft;
    const lines = linesOf(draft, criteria);
    if (lines.length !== draft.scores.length) return refuse("sheet-incomplete");
    const written = await writeSheet(tx, ctx, { assignmentId: id, seen, lines, remarks });
    if (!written.ok) return written;
    return lockSheet(tx, ctx, assignment, written.value, { lines, remarks });
  });
}

/** Hands in a sheet as it is stored; refused where it was changed since the person checked it. */
export function handInSheet(ctx: Ctx, { id, seen }: { id: string; seen: string }) {
  return ctx.transact(async (tx) => {
    const assignment = await findAssignment(tx, ctx, id);
    if (!assignment?.rights.ownSheet) return refuse("not-found");
    const callStatus = await lockCall(tx, assignment.callId, "shared");
    if (callStatus !== "EVALUATION") return refuse("scoring-closed");
    const held = await holdOwnSheet(tx, ctx, id);
    if (!held.ok) return held;
    const { sheet } = held.value;
    if (!sheet) return refuse("sheet-incomplete");
    if (sheet.changedAt.toISOString() !== seen) return refuse("changed-meanwhile");
    const { criteria } = assignment.definition;
    const lines = criteria.flatMap(({ id: criterionId }) =>
      sheet.lines.filter((line) => line.criterionId === criterionId),
    );
    return lockSheet(tx, ctx, assignment, sheet, { lines, remarks: sheet.remarks });
  });
}
