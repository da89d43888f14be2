import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { closeVote } from "./close-vote.server.ts";
import { type FoundMeeting, lockStaffMeeting } from "./find-meeting.server.ts";
import { moveItem } from "./move-item.server.ts";
import { readRecord } from "./read-record.server.ts";
import type { AllVotesInput, ItemActInput } from "./vote-schema.ts";

/** One act of staff on an item of a running meeting: vote, postpone, note, recuse. */
export function actOnItem(ctx: Ctx, { id, ...input }: ItemActInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting) return refuse("not-found");
    if (meeting.state !== "RUNNING") return refuse("meeting-not-running");
    const row = await tx.agendaItem.findFirst({
      where: { id: input.item, meetingId: id },
      select: { id: true, status: true, meetingId: true, position: true, proposalId: true },
    });
    if (!row) return refuse("not-found");
    const item = { ...row, groupId: meeting.groupId };
    const at = ctx.now();
    switch (input.intent) {
      case "open": {
        const opened = await moveItem(tx, ctx, item, "open", { openedAt: at, closedAt: null });
        return opened ? ok({ id }) : refuse("item-not-open");
      }
      case "postpone": {
        const postponed = await moveItem(tx, ctx, item, "postpone", { closedAt: at });
        return postponed ? ok({ id }) : refuse("item-not-open");
      }
      case "note": {
        const { discussion } = input;
        const fields = { openedAt: at, closedAt: at, discussion };
        const noted = await moveItem(tx, ctx, item, "note", fields);
        return noted ? ok({ id }) : refuse("item-not-open");
      }
      case "recuse":
        return recuse(tx, ctx, meeting, item, input);
      case "vote": {
        const { discussion } = input;
        await tx.agendaItem.update({ where: { id: item.id }, data: { discussion } });
        return closeVote(tx, ctx, meeting, item.id, input.votes);
      }
    }
  });
}

/**
 * Writes down the open votes of many items at once; items whose vote cannot be closed are left as
 * they were, and the first of them is told.
 */
export async function voteOnAll(ctx: Ctx, { id, items }: AllVotesInput & { id: string }) {
  let done = 0;
  for (const { item, take, votes } of items) {
    if (take !== "on") continue;
    const result = await ctx.transact(async (tx) => {
      const meeting = await lockStaffMeeting(tx, ctx, id);
      if (!meeting) return refuse("not-found");
      if (meeting.state !== "RUNNING") return refuse("meeting-not-running");
      return closeVote(tx, ctx, meeting, item, votes);
    });
    if (!result.ok) return result;
    done += 1;
  }
  return ok({ done });
}

interface Recused {
  id: string;
  proposalId: string | null;
}

/** Somebody steps aside at the meeting; of a proposal it stays on record for good, as any conflict. */
async function recuse(
  tx: Tx,
  ctx: Ctx,
  meeting: FoundMeeting,
  { id: itemId, proposalId }: Recused,
  { userId, reason }: { userId: string; reason: string },
) {
  const { board, items } = await readRecord(tx, meeting);
  const item = items.find((one) => one.id === itemId);
  if (!item || !board.some((one) => one.userId === userId)) return refuse("not-found");
  if (item.status === "ADOPTED" || item.status === "REJECTED") return refuse("item-not-open");
  if (item.out.some((one) => one.userId === userId)) return refuse("already-recused");
  const { groupId } = meeting;
  const at = ctx.now();
  const byId = ctx.actor.userId ?? "";
  await tx.itemRecusal.create({ data: { itemId, userId, reason, at, byId } });
  await tx.itemVote.deleteMany({ where: { itemId, userId } });
  if (proposalId) {
    const pinned = { conflict: true, reason, pinnedById: byId };
    await tx.conflictDeclaration.upsert({
      where: { proposalId_personId: { proposalId, personId: userId } },
      create: { ...pinned, proposalId, personId: userId, declaredAt: at },
      update: pinned,
    });
    await record(tx, ctx, {
      groupId,
      kind: "declaration.pin",
      subject: proposalId,
      data: { personId: userId, reason },
    });
  }
  await record(tx, ctx, {
    groupId,
    kind: "meeting.recuse",
    subject: meeting.id,
    data: { item: itemId, personId: userId },
  });
  return ok({ id: meeting.id });
}
