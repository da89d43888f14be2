import { recordRead } from "#app/domain/audit/record.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { anonymousSheets } from "./anonymous-sheets.server.ts";
import { findAssignment } from "./find-assignment.server.ts";

/**
 * A proposal beside the actor's own sheet. Before the declaration there is nothing but the way to
 * it; after a conflict there is nothing at all.
 */
export async function sheetPage(ctx: Ctx, { id }: { id: string }) {
  const { db } = ctx;
  const assignment = await findAssignment(db, ctx, id);
  if (!assignment) return refuse("not-found");
  const { rights } = assignment;
  if (rights.declare) return refuse("declare-first");
  if (!rights.ownSheet) return refuse("not-found");

  const submission = await db.submission.findFirstOrThrow({
    where: { proposalId: assignment.proposalId },
    orderBy: { n: "desc" },
    select: { title: true, requestedCents: true, snapshot: true },
  });
  const sheet = await db.sheet.findUnique({
    where: { assignmentId: id },
    select: {
      status: true,
      totalPoints: true,
      remarks: true,
      changedAt: true,
      submittedAt: true,
      returnReason: true,
      scores: { select: { criterion: true, points: true, justification: true } },
    },
  });
  const frozen = snapshot.parse(submission.snapshot);
  const { form, answers, files } = frozen;
  const peers =
    rights.seeScores && sheet?.status === "SUBMITTED"
      ? await anonymousSheets(
          db,
          assignment.proposalId,
          assignment.definition,
          assignment.evaluatorId,
        )
      : null;
  if (peers) {
    const { groupId, proposalId } = assignment;
    await recordRead(ctx, { groupId, kind: "sheet.read", subject: proposalId });
  }
  const { criteria, rules } = assignment.definition;
  return ok({
    id,
    registration: assignment.registration ?? "",
    title: submission.title,
    applicant: printedName(frozen.organisation),
    /** Null once it is withdrawn: the own sheet stays, what it was about does not. */
    proposal: rights.read
      ? { requestedCents: Number(submission.requestedCents), snapshot: { form, answers, files } }
      : null,
    criteria,
    rules,
    /** The sheet can be written: it is not handed in, and scoring is not closed. */
    isOpen: rights.score,
    sheet: sheet && {
      ...sheet,
      scores: Object.fromEntries(sheet.scores.map(({ criterion, ...score }) => [criterion, score])),
    },
    /** The others' submitted sheets, by the call's rule; null where nothing may be known of them. */
    peers,
    seen: sheet?.changedAt.toISOString() ?? "",
  });
}
