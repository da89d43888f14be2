import { ok, refuse } from "#app/domain/result.ts";
import { enqueueAll, type KeyedTask } from "#app/domain/outbox/enqueue.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { callMembers } from "./call-members.server.ts";
import { lockStaffMeeting } from "./find-meeting.server.ts";
import { moveMeeting } from "./move-meeting.server.ts";

/** Calls the meeting: the register is made, and everybody on it is invited by mail, with the hour for their calendar. */
export function callMeeting(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting) return refuse("not-found");
    const last = meeting.ballotsUntil ?? meeting.startsAt;
    if (last <= ctx.now()) return refuse("meeting-hour-over");
    if ((await tx.agendaItem.count({ where: { meetingId: id } })) === 0)
      return refuse("agenda-empty");
    await callMembers(tx, ctx, meeting);
    const members = await tx.meetingMember.findMany({
      where: { meetingId: id },
      select: { userId: true, user: { select: { email: true, locale: true } } },
    });
    if (members.length === 0) return refuse("no-board");
    const moved = await moveMeeting(tx, ctx, meeting, "call", { calledAt: ctx.now() });
    if (!moved) return refuse("meeting-called");
    await enqueueAll(
      tx,
      ctx,
      members.map(({ userId, user }): KeyedTask => ({
        key: `mail.meeting-called:${id}:${userId}`,
        task: {
          kind: "mail.meeting-called",
          to: user.email,
          locale: user.locale,
          meetingId: id,
        },
      })),
    );
    return ok({ id });
  });
}
