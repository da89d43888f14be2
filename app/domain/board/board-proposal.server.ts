import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { anonymousSheets } from "#app/domain/evaluation/anonymous-sheets.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** What was handed in beside its sheets without names, for the board and, once released, observers. */
export async function boardProposal(ctx: Ctx, { id }: { id: string }) {
  const { db } = ctx;
  const rights = await accessToProposal(db, ctx, id);
  if (!rights.deliberate) return refuse("not-found");
  if (rights.declare && !rights.seeScores) return refuse("declare-first");
  if (!rights.read || !rights.seeScores) return refuse("not-found");

  const { callId, callVersionId, registration, call, submissions } =
    await db.proposal.findUniqueOrThrow({
      where: { id },
      select: {
        callId: true,
        callVersionId: true,
        registration: true,
        call: { select: { number: true, groupId: true } },
        submissions: {
          orderBy: { n: "desc" },
          take: 1,
          select: { title: true, requestedCents: true, snapshot: true },
        },
      },
    });
  const [submission] = submissions;
  const list = await findList(db, callId);
  if (!submission || !list) return refuse("not-found");

  const { criteria, rules, rejected } = list.computation;
  const { form, answers, files, organisation } = snapshot.parse(submission.snapshot);
  const definition = await definitionOf(db, callVersionId);
  const sheets = await anonymousSheets(db, id, { criteria, rules });
  const { groupId } = call;
  await recordRead(ctx, { groupId, kind: "sheet.read", subject: id });
  return ok({
    id,
    mayAnnounce: rights.announce,
    registration: registration ?? "",
    title: submission.title,
    applicant: printedName(organisation),
    requestedCents: Number(submission.requestedCents),
    callNumber: call.number,
    snapshot: { form, answers, files },
    rules: { indirectFlatRateBp: definition.rules.indirectFlatRateBp },
    sheets,
    unmet: rejected.find((one) => one.id === id)?.unmet ?? null,
  });
}
