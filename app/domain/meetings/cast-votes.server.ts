import { record } from "#app/domain/audit/record.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockBoardMeeting } from "./find-meeting.server.ts";
import { isVotedOn } from "./meeting-record.ts";
import { readRecord } from "./read-record.server.ts";
import type { BallotInput } from "./vote-schema.ts";

/**
 * A member votes for themselves: while the item is voted on, or, in writing, until the hour of the
 * server's clock. From an item that they step aside from they have no vote (evaluation.md P27).
 */
export function castVotes(ctx: Ctx, { id, votes }: BallotInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    const meeting = await lockBoardMeeting(tx, ctx, id);
    if (!meeting?.rights.sit || !isSignedIn(actor)) return refuse("not-found");
    const at = ctx.now();
    const isWritten = meeting.ballotsUntil !== null;
    if (meeting.state !== "RUNNING" || !meeting.ownVotes) return refuse("meeting-not-running");
    if (meeting.ballotsUntil && at >= meeting.ballotsUntil) return refuse("ballots-over");

    const { userId } = actor;
    const { board, items } = await readRecord(tx, meeting);
    const own = board.find((one) => one.userId === userId);
    if (!own) return refuse("not-found");
    if (!isWritten && own.attending === "ABSENT") return refuse("not-attending");
    for (const { item: itemId, choice } of votes) {
      const item = items.find((one) => one.id === itemId);
      if (!item || item.out.some((one) => one.userId === userId)) return refuse("not-found");
      if (choice === "") continue;
      if (!isVotedOn(item) || (!isWritten && item.status !== "OPEN"))
        return refuse("item-not-open");
      if (item.undeclared.includes(userId)) return refuse("declare-first");
      const stamp = { choice, at, byId: userId };
      await tx.itemVote.upsert({
        where: { itemId_userId: { itemId, userId } },
        create: { itemId, userId, ...stamp },
        update: stamp,
      });
    }
    if (isWritten && own.attending === "ABSENT")
      await tx.meetingMember.update({
        where: { meetingId_userId: { meetingId: id, userId } },
        data: { attending: "REMOTE", presentFrom: at },
      });
    const { groupId } = meeting;
    const cast = votes.filter(({ choice }) => choice !== "").length;
    await record(tx, ctx, { groupId, kind: "meeting.ballot", subject: id, data: { votes: cast } });
    return ok({ id });
  });
}
