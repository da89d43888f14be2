import { z } from "zod";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { compareSnapshots, type Version } from "./compare-snapshots.ts";
import { findDraft, loadDraft } from "./find-draft.server.ts";
import { lastSnapshot, versionOf } from "./last-version.server.ts";
import { publicState } from "./public-state.ts";
import { refusedAttempts } from "./refused-attempts.server.ts";
import { submissionHistory } from "./submission-history.server.ts";

const left = z.object({
  answers: z.record(z.string(), z.unknown()),
  files: z.array(
    z.object({
      id: z.string(),
      field: z.string(),
      name: z.string(),
      size: z.number(),
      sha256: z.string(),
    }),
  ),
});

/** The working copy beside what was handed in: still open, or left behind at the deadline. */
async function copyOf(ctx: Ctx, id: string, locale: Locale) {
  const draft = await loadDraft(ctx.db, id);
  if (!draft) return null;
  const { leftCopy } = await ctx.db.proposal.findUniqueOrThrow({
    where: { id: draft.id },
    select: { leftCopy: true },
  });
  const isOpen = draft.status === "SUBMITTED" && draft.reopenedAt !== null;
  const kept = left.safeParse(leftCopy);
  if (!isOpen && !kept.success) return null;
  const last = await lastSnapshot(ctx.db, draft.id);
  if (!last) return null;

  const working: Version = isOpen
    ? { answers: draft.answers, files: draft.attachments }
    : (kept.data ?? { answers: {}, files: [] });
  const { rules } = draft.definition;
  const { form } = last.snapshot;
  return {
    state: isOpen && ctx.now() < draft.call.closesAt ? ("open" as const) : ("late" as const),
    submittedAt: last.receivedAt,
    changes: compareSnapshots(form, versionOf(last.snapshot), working, { rules, locale }),
  };
}

/** How a proposal was and may be handed in, changed, given more time, taken back and brought back. */
export async function submissionPage(ctx: Ctx, { id, locale }: { id: string; locale: Locale }) {
  const found = await findDraft(ctx, { id });
  if (!found.ok) return found;
  const draft = found.value;
  const rights = await accessToProposal(ctx.db, ctx, id);
  const history = await submissionHistory(ctx, { id, locale });
  if (!rights.own || !history.ok) return refuse("not-found");

  const released = await ctx.db.releasedDecision.findFirst({
    where: { proposalId: id },
    orderBy: { listN: "desc" },
    select: { outcome: true },
  });
  const requests = await ctx.db.extensionRequest.findMany({
    where: { proposalId: id },
    orderBy: { askedAt: "asc" },
    select: {
      id: true,
      askedAt: true,
      reason: true,
      answeredAt: true,
      until: true,
      answer: true,
      minutesNo: true,
    },
  });
  const { number, title, titleEn, closesAt } = draft.call;
  return ok({
    id,
    title: draft.title,
    registration: draft.registration,
    call: { number, title, titleEn, closesAt },
    isExtended: draft.isExtended,
    state: publicState(draft.status, released?.outcome ?? null),
    copy: await copyOf(ctx, id, locale),
    versions: history.value.versions,
    attempts: await refusedAttempts(ctx, id),
    requests,
    may: {
      edit: rights.edit,
      reopen: rights.reopen,
      withdraw: rights.withdraw,
      revive: rights.revive,
      askExtension: rights.askExtension && requests.every(({ answeredAt }) => answeredAt !== null),
    },
  });
}
