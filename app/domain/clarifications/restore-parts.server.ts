import { fieldsOf } from "#app/domain/calls/definition.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import type { Snapshot } from "#app/domain/proposals/snapshot.ts";
import { writeAnswers } from "#app/domain/proposals/write-answers.server.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * Makes the given parts of the working copy what the last submission holds, so that what is changed
 * from now on is the whole difference. The proposal has to be held.
 */
export async function restoreParts(
  tx: Tx,
  ctx: Ctx,
  proposalId: string,
  frozen: Snapshot,
  keys: readonly string[],
) {
  const stored = await tx.answer.findMany({
    where: { proposalId, field: { in: [...keys] } },
    select: { field: true, value: true },
  });
  const values = new Map(stored.map(({ field, value }) => [field, canonicalJson(value)]));
  const changed = fieldsOf(frozen.form)
    .filter(({ key }) => keys.includes(key) && frozen.answers[key] !== undefined)
    .filter(({ key }) => values.get(key) !== canonicalJson(frozen.answers[key]))
    .map(({ key }) => [key, frozen.answers[key] as RawAnswer] as const);
  if (changed.length > 0) await writeAnswers(tx, ctx, proposalId, Object.fromEntries(changed));

  const handedIn = frozen.files.map(({ attachmentId }) => attachmentId);
  const inParts = { proposalId, field: { in: [...keys] } };
  await tx.attachment.updateMany({
    where: { ...inParts, id: { in: handedIn }, removedAt: { not: null } },
    data: { removedAt: null },
  });
  await tx.attachment.updateMany({
    where: { ...inParts, id: { notIn: handedIn }, removedAt: null },
    data: { removedAt: ctx.now() },
  });
}
