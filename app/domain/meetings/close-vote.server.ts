import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { FoundMeeting } from "./find-meeting.server.ts";
import { isVotedOn } from "./meeting-record.ts";
import { moveItem } from "./move-item.server.ts";
import { readRecord } from "./read-record.server.ts";
import { takingPart } from "./take-part.ts";
import { tally } from "./tally.ts";

interface Typed {
  userId: string;
  choice: "FOR" | "AGAINST" | "ABSTAIN" | "";
}

/**
 * Closes the vote on an item: everybody who takes part has voted, there is a quorum after recusals, no
 * sector is over the cap (domain.md §2.4). The caller holds the meeting. Staff type open votes; those
 * that members cast themselves stay.
 */
export async function closeVote(
  tx: Tx,
  ctx: Ctx,
  meeting: FoundMeeting,
  itemId: string,
  typed: readonly Typed[],
) {
  const { groupId, kind, chairId, rules } = meeting;
  const at = ctx.now();
  if (meeting.ballotsUntil && at < meeting.ballotsUntil) return refuse("ballots-still-taken");
  await writeVotes(tx, ctx, meeting, itemId, typed);
  const { board, items } = await readRecord(tx, meeting);
  const item = items.find((one) => one.id === itemId);
  if (!item || !isVotedOn(item)) return refuse("not-found");
  const row = { id: itemId, meetingId: meeting.id, position: item.position, groupId };
  const openedAt = item.openedAt ?? (kind === "WRITTEN" ? meeting.openedAt : null) ?? at;
  if (item.status !== "OPEN") {
    const opened = await moveItem(tx, ctx, { ...row, status: item.status }, "open", { openedAt });
    if (!opened) return refuse("item-not-open");
  }
  if (!item.quorum.hasQuorum) return refuse("no-quorum", { n: item.position });
  if (!item.quorum.isValid) return refuse("over-sector-cap", { n: item.position });

  const taking = takingPart(board, {
    kind,
    openedAt,
    out: item.out.map(({ userId }) => userId),
    undeclared: item.undeclared,
    votes: item.votes,
  });
  const votes = item.votes.filter((vote) => taking.some(({ userId }) => userId === vote.userId));
  if (votes.length !== taking.length) return refuse("votes-missing", { n: item.position });
  await tx.itemVote.deleteMany({
    where: { itemId, userId: { notIn: taking.map(({ userId }) => userId) } },
  });
  const { isAdopted, byChair, ...count } = tally(votes, {
    chairDecidesTie: rules.chairDecidesTie,
    chairId,
  });
  const moved = await moveItem(
    tx,
    ctx,
    { ...row, status: "OPEN" },
    isAdopted ? "adopt" : "reject",
    { closedAt: at, byChair },
    { for: count.for, against: count.against, abstain: count.abstain, byChair },
  );
  return moved ? ok({ id: meeting.id }) : refuse("changed-meanwhile");
}

/** Where members vote themselves staff add only what is missing, and nothing to a written vote. */
async function writeVotes(
  tx: Tx,
  ctx: Ctx,
  { id, kind, ownVotes }: FoundMeeting,
  itemId: string,
  typed: readonly Typed[],
) {
  if (kind === "WRITTEN") return;
  const members = await tx.meetingMember.findMany({
    where: { meetingId: id, role: { not: "OBSERVER" } },
    select: { userId: true },
  });
  const stamp = { at: ctx.now(), byId: ctx.actor.userId ?? "" };
  for (const { userId } of members) {
    const choice = typed.find((one) => one.userId === userId)?.choice;
    if (choice === undefined) continue;
    const key = { itemId_userId: { itemId, userId } };
    if (choice === "")
      await tx.itemVote.deleteMany({ where: { itemId, userId, byId: { not: userId } } });
    else if (ownVotes)
      await tx.itemVote.createMany({
        data: [{ itemId, userId, choice, ...stamp }],
        skipDuplicates: true,
      });
    else
      await tx.itemVote.upsert({
        where: key,
        create: { itemId, userId, choice, ...stamp },
        update: { choice, ...stamp },
      });
  }
}
