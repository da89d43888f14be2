import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { accessOfApplicant } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { deadlineOf } from "./deadline.ts";
import { lastSnapshot } from "./last-version.server.ts";

const attached = {
  id: true,
  field: true,
  name: true,
  sha256: true,
  uploadedAt: true,
  file: { select: { size: true, mime: true, scan: true, signed: true } },
} satisfies Prisma.AttachmentSelect;

const select = {
  id: true,
  status: true,
  title: true,
  registration: true,
  doneSections: true,
  copiedSections: true,
  changedAt: true,
  reopenedAt: true,
  extendedUntil: true,
  clarifyUntil: true,
  unlocked: true,
  callVersionId: true,
  organisationId: true,
  organisation: true,
  callVersion: { select: { n: true, sha256: true } },
  call: {
    select: {
      id: true,
      groupId: true,
      number: true,
      title: true,
      titleEn: true,
      status: true,
      opensAt: true,
      closesAt: true,
      decisionBy: true,
    },
  },
  answers: { select: { field: true, value: true, version: true } },
  attachments: {
    where: { removedAt: null },
    orderBy: [{ field: "asc" }, { position: "asc" }],
    select: attached,
  },
} satisfies Prisma.ProposalSelect;

const flat = (files: readonly Prisma.AttachmentGetPayload<{ select: typeof attached }>[]) =>
  files.map(({ file, ...attachment }) => ({ ...attachment, ...file, size: Number(file.size) }));

/** A proposal with all that its applicant has typed and uploaded; null if there is none. */
export async function loadDraft(db: Ctx["db"] | Tx, id: string) {
  if (!isId(id)) return null;
  const proposal = await db.proposal.findUnique({ where: { id }, select });
  if (!proposal) return null;

  const { answers, attachments, call, extendedUntil, ...rest } = proposal;
  return {
    ...rest,
    /** `closesAt` is the deadline in force for this proposal. */
    call: { ...call, closesAt: deadlineOf({ ...call, extendedUntil }) },
    isExtended: extendedUntil !== null && extendedUntil > call.closesAt,
    definition: await definitionOf(db, proposal.callVersionId),
    stored: new Map(answers.map(({ field, ...answer }) => [field, answer])),
    answers: Object.fromEntries(answers.map(({ field, value }) => [field, value])),
    attachments: flat(attachments),
  };
}
export type Draft = NonNullable<Awaited<ReturnType<typeof loadDraft>>>;

/**
 * A working copy that the deadline found open counts for nothing: what was handed in is read in its
 * place, until the evaluation puts it back there.
 */
async function withoutLateCopy(ctx: Ctx, draft: Draft): Promise<Draft> {
  const isLate =
    draft.status === "SUBMITTED" && draft.reopenedAt !== null && ctx.now() >= draft.call.closesAt;
  const last = isLate ? await lastSnapshot(ctx.db, draft.id) : null;
  if (!last) return draft;

  const ids = last.snapshot.files.map(({ attachmentId }) => attachmentId);
  const files = await ctx.db.attachment.findMany({
    where: { id: { in: ids } },
    orderBy: [{ field: "asc" }, { position: "asc" }],
    select: attached,
  });
  return { ...draft, answers: last.snapshot.answers as Draft["answers"], attachments: flat(files) };
}

/** The proposal for somebody of its organisation, with what they may do with it. */
export async function findDraft(ctx: Ctx, { id }: { id: string }) {
  const draft = await loadDraft(ctx.db, id);
  if (!draft) return refuse("not-found");
  const { groupId, status: callStatus, opensAt, closesAt } = draft.call;
  const row = { ...draft, groupId, callStatus, opensAt, closesAt };
  const rights = accessOfApplicant(ctx.actor, row, ctx.now());
  if (!rights.own) return refuse("not-found");
  return ok({
    ...(await withoutLateCopy(ctx, draft)),
    mayEdit: rights.writer,
    maySubmit: rights.signatory,
    mayClarify: rights.clarify,
    mayAnswer: rights.answer,
  });
}
