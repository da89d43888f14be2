import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { type Draft, findDraft } from "#app/domain/proposals/find-draft.server.ts";
import { isWork } from "#app/domain/proposals/filling.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { TITLE, titleOf } from "#app/domain/proposals/title.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { WholeProposal } from "./proposal-document.ts";

/** A whole proposal with what only its archive needs. */
export interface FoundProposal extends WholeProposal {
  /** Where its reader finds it: a path of the site. */
  path: string;
  /** What the submission froze, as stored; null for a draft. */
  frozen: unknown;
}

interface Asked {
  id: string;
  /** The number of the submission as an address names it; what stands now where it names none. */
  n?: string | undefined;
}

/**
 * The whole proposal for its applicant: a named submission, else the draft while it is filled in,
 * else what was handed in last.
 */
export async function findOwnProposal(
  ctx: Ctx,
  { id, n }: Asked,
): Promise<Result<FoundProposal, "not-found">> {
  const found = await findDraft(ctx, { id });
  if (!found.ok) return found;
  const path = `/my/proposals/${id}`;
  if (n !== undefined) return findSubmission(ctx, { id, n, path });
  if (isWork(found.value)) return ok(await draftOf(ctx, found.value, path));
  const last = await findSubmission(ctx, { id, path });
  return last.ok ? last : ok(await draftOf(ctx, found.value, path));
}

/** What was handed in, for impartial staff of the group; their reading stays on record. */
export async function findHandedInProposal(ctx: Ctx, { id, n }: Asked) {
  if (!(await accessToProposal(ctx.db, ctx, id)).staff) return refuse("not-found");
  const found = await findSubmission(ctx, { id, n, path: `/staff/proposals/${id}` });
  if (!found.ok) return found;
  const { groupId, ...proposal } = found.value;
  await recordRead(ctx, { groupId, kind: "proposal.read", subject: id });
  return ok(proposal);
}

async function draftOf({ db }: Ctx, draft: Draft, path: string): Promise<FoundProposal> {
  const { id, call, definition, answers, attachments, organisation, changedAt } = draft;
  return {
    id,
    path,
    group: await groupName(db, call.groupId),
    call,
    // A working copy may have another title than what was handed in.
    title: draft.registration ? titleOf(answers[TITLE]) || draft.title : draft.title,
    standing: { kind: "draft", savedAt: changedAt, submittedAs: draft.registration },
    form: definition.form,
    rules: definition.rules,
    answers,
    organisation,
    files: attachments.map(({ scan, ...file }) => ({ ...file, isInfected: scan === "INFECTED" })),
    frozen: null,
  };
}

/** A submission by its number, or the last one; its caller has asked who may read it. */
async function findSubmission({ db, actor, now }: Ctx, { id, n, path }: Asked & { path: string }) {
  if (!(await accessToProposal(db, { actor, now }, id)).read) return refuse("not-found");
  if (n !== undefined && !/^[1-9]\d{0,4}$/.test(n)) return refuse("not-found");
  const submission = await db.submission.findFirst({
    where: { proposalId: id, ...(n !== undefined && { n: Number(n) }) },
    orderBy: { n: "desc" },
    select: {
      n: true,
      title: true,
      receivedAt: true,
      sha256: true,
      snapshot: true,
      proposal: {
        select: {
          callVersionId: true,
          call: { select: { groupId: true, number: true, title: true, titleEn: true } },
        },
      },
    },
  });
  if (!submission) return refuse("not-found");
  const { call, callVersionId } = submission.proposal;
  const frozen = snapshot.parse(submission.snapshot);
  const infected = await db.file.findMany({
    where: { sha256: { in: frozen.files.map(({ sha256 }) => sha256) }, scan: "INFECTED" },
    select: { sha256: true },
  });
  const { groupId, ...named } = call;
  return ok({
    id,
    path,
    groupId,
    group: await groupName(db, groupId),
    call: named,
    title: submission.title,
    standing: {
      kind: "submission" as const,
      n: submission.n,
      registration: frozen.registration,
      receivedAt: submission.receivedAt,
      sha256: submission.sha256,
      signatory: frozen.signatory,
    },
    form: frozen.form,
    rules: (await definitionOf(db, callVersionId)).rules,
    answers: frozen.answers,
    organisation: frozen.organisation,
    files: frozen.files.map(({ attachmentId, ...file }) => ({
      ...file,
      id: attachmentId,
      isInfected: infected.some(({ sha256 }) => sha256 === file.sha256),
    })),
    frozen: submission.snapshot,
  });
}

async function groupName(db: Ctx["db"], id: string) {
  const { name } = await db.group.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return name;
}
