import { fieldsOf } from "#app/domain/calls/definition.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { askedKeys } from "./asked.ts";
import type { RawAnswer } from "./raw-answer.ts";
import type { Snapshot } from "./snapshot.ts";
import { writeAnswers } from "./write-answers.server.ts";

/** Sections that had anything in them, or a word that they are finished, when it was handed in. */
export const doneIn = ({ form, answers, files }: Pick<Snapshot, "form" | "answers" | "files">) =>
  form.sections
    .filter(
      ({ askDone, fields }) =>
        askDone ||
        fields.some(({ key }) => key in answers || files.some(({ field }) => field === key)),
    )
    .map(({ key }) => key);

/**
 * Puts the answers, files and marks of a proposal back to what a snapshot holds. Answers that the
 * snapshot did not ask stay. The proposal has to be held.
 */
export async function restoreVersion(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { proposalId, form, answers, files }: Snapshot,
) {
  const rows = await tx.answer.findMany({
    where: { proposalId },
    select: { field: true, value: true },
  });
  const stored = new Map(rows.map(({ field, value }) => [field, JSON.stringify(value)]));
  const changed = Object.entries(answers).filter(
    ([field, value]) => stored.get(field) !== JSON.stringify(value),
  );
  if (changed.length > 0)
    await writeAnswers(
      tx,
      ctx,
      proposalId,
      Object.fromEntries(changed) as Record<string, RawAnswer>,
    );
  const asked = askedKeys(fieldsOf(form), answers);
  const blank = [...stored.keys()].filter((field) => asked.has(field) && !(field in answers));
  await tx.answer.deleteMany({ where: { proposalId, field: { in: blank } } });

  const kept = files.map(({ attachmentId }) => attachmentId);
  await tx.attachment.updateMany({
    where: { proposalId, id: { notIn: kept }, removedAt: null },
    data: { removedAt: ctx.now() },
  });
  for (const [index, { attachmentId }] of files.entries()) {
    await tx.attachment.updateMany({
      where: { proposalId, id: attachmentId },
      data: { removedAt: null, position: index + 1 },
    });
  }
  return doneIn({ form, answers, files });
}
