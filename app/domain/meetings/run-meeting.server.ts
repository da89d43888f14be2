import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { callMembers } from "./call-members.server.ts";
import { lockStaffMeeting } from "./find-meeting.server.ts";
import { moveMeeting } from "./move-meeting.server.ts";

/**
 * Opens a meeting that has been called; what votes are counted by is frozen with it. A written vote
 * can be opened until its hour.
 */
export function openMeeting(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting) return refuse("not-found");
    if (meeting.state !== "CALLED") return refuse("meeting-not-called");
    const at = ctx.now();
    if (meeting.ballotsUntil && meeting.ballotsUntil <= at) return refuse("meeting-hour-over");
    await callMembers(tx, ctx, meeting);
    const { rules } = meeting;
    const moved = await moveMeeting(tx, ctx, meeting, "open", {
      openedAt: at,
      rules: { ...rules },
    });
    if (!moved) return refuse("changed-meanwhile");
    return ok({ id });
  });
}

/** Ends a meeting that came to nothing for want of a quorum; a repeat can be planned. */
export function failMeeting(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting) return refuse("not-found");
    const decided = await tx.agendaItem.count({
      where: { meetingId: id, status: { in: ["ADOPTED", "REJECTED"] } },
    });
    if (decided > 0) return refuse("meeting-has-decided");
    const at = ctx.now();
    if (meeting.state === "CALLED" && meeting.startsAt > at) return refuse("meeting-too-early");
    const times = { openedAt: meeting.openedAt ?? at, closedAt: at };
    const moved = await moveMeeting(tx, ctx, meeting, "fail", times);
    if (!moved) return refuse("meeting-not-running");
    return ok({ id });
  });
}
