import { record } from "#app/domain/audit/record.server.ts";
import { mayChangeFiles } from "#app/domain/proposals/file-slot.server.ts";
import { isWork } from "#app/domain/proposals/filling.ts";
import { findDraft, loadDraft } from "#app/domain/proposals/find-draft.server.ts";
import { type HeldProposal, holdDraft } from "#app/domain/proposals/hold-draft.server.ts";
import { TITLE, titleOf } from "#app/domain/proposals/title.ts";
import { writeAnswers } from "#app/domain/proposals/write-answers.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { seenOf } from "./copy-page.server.ts";
import { type Chosen, type CopiedFile, copiesOf, copyPlan } from "./copy-plan.ts";
import { asTarget, findSource } from "./find-sources.server.ts";

export interface CopyInput extends Chosen {
  id: string;
  /** The earlier proposal. */
  from: string;
  /** The state of the draft that the person saw; filled fields are replaced in no other. */
  seen: string;
}

/** Attaches the content of an earlier file once more; false where the storage has lost it. */
async function attachAgain(tx: Tx, ctx: Ctx, held: HeldProposal, file: CopiedFile) {
  await tx.$executeRaw`SELECT 1 FROM "File" WHERE sha256 = ${file.sha256} FOR KEY SHARE`;
  const known = await tx.file.findUnique({
    where: { sha256: file.sha256 },
    select: { scan: true },
  });
  if (!known || known.scan === "INFECTED" || !(await ctx.files.has(file))) return false;
  const last = await tx.attachment.aggregate({
    where: { proposalId: held.id, field: file.field },
    _max: { position: true },
  });
  const at = ctx.now();
  const { id } = await tx.attachment.create({
    data: {
      proposalId: held.id,
      field: file.field,
      position: (last._max.position ?? 0) + 1,
      name: file.name,
      sha256: file.sha256,
      uploadedAt: at,
      uploadedById: ctx.actor.userId ?? "",
    },
    select: { id: true },
  });
  await record(tx, ctx, {
    groupId: held.groupId,
    kind: "attachment.add",
    subject: id,
    data: { proposalId: held.id, field: file.field, sha256: file.sha256, size: file.size },
  });
  return true;
}

/**
 * Copies the chosen sections of an earlier proposal of the same organisation into a draft. Empty
 * fields are filled; filled ones are replaced where that was chosen and nobody has changed the draft
 * meanwhile. Whoever fills it in has to look through each of these sections and save it.
 */
export async function copySections(ctx: Ctx, { id, from, seen, ...chosen }: CopyInput) {
  const asked = await findDraft(ctx, { id });
  if (!asked.ok) return asked;
  const source = await findSource(ctx, asked.value, from);
  if (!source.ok) return source;

  return ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    const may = mayChangeFiles(ctx, held);
    if (!may.ok) return may;
    if (!isWork(may.value)) return refuse("already-submitted");
    const draft = await loadDraft(tx, id);
    if (!draft) return refuse("not-found");
    if (chosen.replace.length > 0 && seenOf(draft) !== seen) return refuse("changed-meanwhile");

    const plan = copyPlan(source.value, asTarget(draft), vilniusDay(ctx.now()));
    const { sections, answers, files } = copiesOf(plan, chosen);
    if (sections.length === 0) return refuse("nothing-to-copy");
    if (Object.keys(answers).length > 0) await writeAnswers(tx, ctx, id, answers);
    let attached = 0;
    for (const file of files) if (await attachAgain(tx, ctx, may.value, file)) attached += 1;

    const title = may.value.status === "DRAFT" ? answers[TITLE] : null;
    const { doneSections, copiedSections } = may.value;
    await tx.proposal.update({
      where: { id },
      data: {
        changedAt: ctx.now(),
        doneSections: doneSections.filter((key) => !sections.includes(key)),
        copiedSections: [...new Set([...copiedSections, ...sections])],
        ...(typeof title === "string" && { title: titleOf(title) }),
      },
      select: { id: true },
    });
    const counts = { answers: Object.keys(answers).length, files: attached };
    await record(tx, ctx, {
      groupId: may.value.groupId,
      kind: "proposal.copy",
      subject: id,
      data: { from, sections: sections.join(" "), ...counts },
    });
    return ok({ sections: sections.length, ...counts });
  });
}
