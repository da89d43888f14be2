import { recordRead } from "#app/domain/audit/record.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { anonymousSheets } from "./anonymous-sheets.server.ts";
import { evaluatorQueue } from "./evaluator-queue.server.ts";
import { findAssignment } from "./find-assignment.server.ts";
import { queueAround } from "./queue-around.ts";
import { sheetToken } from "./save-typed.server.ts";
import { typedSheet } from "./sheet-fields.ts";

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
      _count: { select: { versions: true } },
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
  const lines = sheet?.scores.map(({ criterion: criterionId, ...line }) => ({
    criterionId,
    ...line,
  }));
  const typed = typedSheet(criteria, { lines: lines ?? [], remarks: sheet?.remarks ?? "" });
  const { userId } = ctx.actor;
  return ok({
    id,
    viewer: {
      id: userId ?? "",
      email: isSignedIn(ctx.actor) ? ctx.actor.email : "",
      // What the browser keeps of unsaved text is sealed with it; without signing in nobody learns it.
      key: ctx.vault.keyOf(`${userId}/${id}`),
    },
    /** What stands in the controls, by name, and what the page sends as known of each. */
    typed,
    known: Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, sheetToken(text)])),
    /** Of the criteria: what was typed for others is not brought back. */
    version: assignment.versionSha256.slice(0, 16),
    queue: queueAround(await evaluatorQueue(ctx), id),
    now: ctx.now(),
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
      versions: sheet._count.versions,
      scores: Object.fromEntries(sheet.scores.map(({ criterion, ...score }) => [criterion, score])),
    },
    /** The others' submitted sheets, by the call's rule; null where nothing may be known of them. */
    peers,
  });
}
