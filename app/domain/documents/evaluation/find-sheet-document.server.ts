import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { withLetters } from "#app/domain/evaluation/sheet-letters.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type Draw, frozenDocument } from "./freeze-document.server.ts";
import { sheetDocument, type SheetInput } from "./sheet-document.ts";

interface Asked {
  /** Of the proposal. */
  id: string;
  /** The letter of the sheet, or „own“ for the actor's. */
  letter: string;
  language: Locale;
}

/**
 * A handed in sheet as a document without the evaluator's name: for whoever sees the scores of the
 * proposal, and for its author. It is asked for by its letter, since its id tells when it was begun.
 * It is frozen once scoring is closed.
 */
export async function findSheetDocument(
  ctx: Ctx,
  { id: proposalId, letter, language }: Asked,
  draw: Draw,
) {
  const { db, actor } = ctx;
  const rights = await accessToProposal(db, ctx, proposalId);
  if (!rights.seeScores && !rights.ownSheet) return refuse("not-found");

  const sheets = await findSheets(db, { id: proposalId });
  const counted = sheets.flatMap(({ evaluatorId, declared, sheet }) =>
    declared !== "conflict" && sheet?.status === "SUBMITTED" ? [{ evaluatorId, ...sheet }] : [],
  );
  const asked = withLetters(proposalId, counted).find((one) =>
    letter === "own" ? one.evaluatorId === actor.userId : one.letter === letter,
  );
  if (!asked) return refuse("not-found");
  const isOwn = asked.evaluatorId === actor.userId;
  if (isOwn ? !rights.ownSheet && !rights.seeScores : !rights.seeScores) return refuse("not-found");

  const proposal = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      registration: true,
      callVersionId: true,
      submissions: {
        orderBy: { n: "desc" },
        take: 1,
        select: { title: true, requestedCents: true, snapshot: true },
      },
      declarations: {
        where: { personId: asked.evaluatorId },
        select: { declaredAt: true, textVersion: true },
      },
      call: {
        select: {
          number: true,
          title: true,
          titleEn: true,
          group: { select: { id: true, name: true } },
          lists: { take: 1, select: { id: true } },
        },
      },
    },
  });
  const { call, registration, submissions, declarations } = proposal;
  const [submission] = submissions;
  const [declaration] = declarations;
  if (!submission || !declaration) return refuse("not-found");
  const { criteria } = await definitionOf(db, proposal.callVersionId);
  const { group } = call;
  const input: SheetInput = {
    language,
    group: group.name,
    call: { number: call.number, title: language === "lt" ? call.title : call.titleEn },
    proposal: {
      registration: registration ?? "",
      title: submission.title,
      applicant: printedName(snapshot.parse(submission.snapshot).organisation),
      askedCents: Number(submission.requestedCents),
    },
    letter: asked.letter,
    declaration: { declaredAt: declaration.declaredAt, version: declaration.textVersion },
    criteria,
    sheet: {
      scores: asked.scores,
      justifications: asked.justifications,
      remarks: asked.remarks,
      total: asked.totalPoints ?? 0,
      submittedAt: asked.submittedAt ?? new Date(0),
      sha256: asked.sha256 ?? "",
    },
  };
  if (!isOwn) await recordRead(ctx, { groupId: group.id, kind: "sheet.read", subject: proposalId });
  const name = `${input.proposal.registration}-${asked.letter}`;
  if (call.lists.length === 0) return ok({ name, model: sheetDocument(input, null) });
  const model = await frozenDocument(
    ctx,
    {
      groupId: group.id,
      kind: "SHEET",
      subjectId: asked.id,
      language,
      basis: [asked.sha256, asked.letter],
    },
    (verification) => sheetDocument(input, verification),
    draw,
  );
  return ok({ name, model });
}
