import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";
import { moveSheet } from "./move-sheet.server.ts";
import { scoreSchema } from "./score-schema.ts";
import { linesOf, type SheetDraft } from "./sheet-draft.ts";
import { sheetTotal } from "./sheet-total.ts";
import { writeSheet } from "./write-sheet.server.ts";

/** Hands in a sheet: it locks, with its total and the hash of all that it says. */
export function submitSheet(ctx: Ctx, { id, ...draft }: SheetDraft & { id: string }) {
  return ctx.transact(async (tx) => {
    const assignment = await findAssignment(tx, ctx, id);
    if (!assignment?.rights.ownSheet) return refuse("not-found");
    const { groupId, callId, evaluatorId } = assignment;
    const callStatus = await lockCall(tx, callId, "shared");
    if (callStatus !== "EVALUATION" || assignment.status !== "ELIGIBLE")
      return refuse("scoring-closed");

    const { criteria, rules } = assignment.definition;
    const complete = scoreSchema(criteria, rules.minJustificationChars).safeParse(draft);
    if (!complete.success) return refuse("sheet-incomplete");

    const { seen, remarks } = draft;
    const lines = linesOf(draft, criteria);
    const written = await writeSheet(tx, ctx, { assignmentId: id, seen, lines, remarks });
    if (!written.ok) return written;

    const { scores } = complete.data;
    const points = Object.fromEntries(scores.map((line) => [line.criterionId, line.points]));
    const totalPoints = sheetTotal(criteria, points);
    const submittedAt = ctx.now();
    const sha256 = fingerprint({
      proposal: assignment.registration,
      submission: assignment.submissionSha256,
      callVersion: assignment.versionSha256,
      evaluator: evaluatorId,
      round: assignment.round,
      scores: lines,
      remarks,
      totalPoints,
      submittedAt: submittedAt.toISOString(),
    });
    const moved = await moveSheet(tx, ctx, { ...written.value, groupId }, "submit", {
      totalPoints,
      sha256,
      submittedAt,
      returnReason: null,
    });
    return moved ? ok({ id, totalPoints }) : refuse("changed-meanwhile");
  });
}
