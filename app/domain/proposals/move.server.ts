import { type AuditFact, record, recordAll } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { addEvent } from "./add-event.server.ts";
import { proposalLifecycle, type ProposalEvent, type ProposalStatus } from "./lifecycle.ts";

/** Whichever comes first, the applicant learns only that the evaluation began. */
const beginsEvaluation = new Set<ProposalEvent>([
  "startCheck",
  "askClarification",
  "passCheck",
  "failCheck",
]);

/** What the applicant does; nothing else moves the time of the last change, which applicants see. */
const isOwn = new Set<ProposalEvent>([
  "submit",
  "submitAgain",
  "answerClarification",
  "withdraw",
  "revive",
  "dropDraft",
  "reviveDraft",
]);

/** Whatever ends the wait for a clarification closes the parts that were open for it. */
const closesParts = { clarifyUntil: null, unlocked: [] };

type Standing = Pick<Prisma.ProposalModel, "id" | "status"> & { groupId: string };

/** What becomes of many at once: the end of the scoring, and the outcomes of a release. */
type BulkEvent =
  | "closeScoring"
  | "select"
  | "selectInPart"
  | "putInReserve"
  | "notSelect"
  | "giveUp";

/**
 * Moves many proposals of a group that stand alike, in one statement; all of them or, where one does
 * not stand so any more, false.
 */
export async function moveProposals(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { ids, status, groupId }: { ids: readonly string[]; status: ProposalStatus; groupId: string },
  event: BulkEvent,
) {
  const to = next(proposalLifecycle, status, event);
  if (!to) return false;
  const { count } = await tx.proposal.updateMany({
    where: { id: { in: [...ids] }, status },
    data: { status: to },
  });
  if (count !== ids.length) return false;
  await recordAll(
    tx,
    ctx,
    ids.map((subject) => ({ groupId, kind: `proposal.${event}`, subject })),
  );
  return true;
}

/**
 * The one writer of `Proposal.status`. False where the lifecycle forbids the event, or where
 * another request has moved the proposal since it was read.
 */
export async function moveProposal(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, status, groupId }: Standing,
  event: ProposalEvent,
  fields: Prisma.ProposalUpdateManyMutationInput = {},
  about: AuditFact["data"] = {},
) {
  const to = next(proposalLifecycle, status, event);
  if (!to) return false;

  const { count } = await tx.proposal.updateMany({
    where: { id, status },
    data: {
      ...fields,
      ...(status === "CLARIFICATION" && closesParts),
      status: to,
      ...(isOwn.has(event) && { changedAt: ctx.now() }),
    },
  });
  if (count === 0) return false;

  await record(tx, ctx, { groupId, kind: `proposal.${event}`, subject: id, data: about });
  if (status === "SUBMITTED" && beginsEvaluation.has(event))
    await addEvent(tx, ctx, id, { kind: "evaluationStarted" });
  return true;
}
