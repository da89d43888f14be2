import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { callMembers } from "./call-members.server.ts";
import { lockStaffMeeting } from "./find-meeting.server.ts";

const week = 7 * 24 * 3_600_000;

/**
 * Plans the repeat of a meeting: a week later, with the items that were not decided, in their order.
 * Day, place and kind can be changed until it is called.
 */
export function repeatMeeting(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting) return refuse("not-found");
    if (meeting.state === "PLANNED" || meeting.state === "CALLED" || meeting.state === "RUNNING")
      return refuse("meeting-not-over");
    if (meeting.repeat) return refuse("already-repeated");
    const left = await tx.agendaItem.findMany({
      where: {
        meetingId: id,
        ...(meeting.state === "NOT_HELD" || meeting.openedAt === null
          ? {}
          : { status: { in: ["POSTPONED", "REJECTED", "WAITING"] } }),
      },
      orderBy: { position: "asc" },
      select: { kind: true, listId: true, proposalId: true, title: true, motion: true },
    });
    if (left.length === 0) return refuse("nothing-to-repeat");
    const { groupId, kind, place, chairId, chair, secretaryId, secretary, ownVotes } = meeting;
    const startsAt = new Date(Math.max(meeting.startsAt.getTime(), ctx.now().getTime()) + week);
    const repeat = await tx.meeting.create({
      data: {
        groupId,
        kind,
        place,
        chairId,
        chair,
        secretaryId,
        secretary,
        ownVotes,
        startsAt,
        ballotsUntil: kind === "WRITTEN" ? new Date(startsAt.getTime() + week) : null,
        heldOn: startsAt,
        minutesNo: `${meeting.minutesNo}/2`,
        repeatOfId: id,
        items: { create: left.map((item, index) => ({ ...item, position: index + 1 })) },
      },
      select: { id: true },
    });
    await callMembers(tx, ctx, { id: repeat.id, groupId });
    await record(tx, ctx, { groupId, kind: "meeting.repeat", subject: repeat.id });
    return ok(repeat);
  });
}
