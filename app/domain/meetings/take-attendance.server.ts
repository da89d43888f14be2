import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay, vilniusToInstant } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { AttendanceInput } from "./attendance-schema.ts";
import { lockStaffMeeting } from "./find-meeting.server.ts";

/**
 * Writes down who is at the meeting. Hours are those of its day in Vilnius; without one, somebody is
 * there from now on.
 */
export function takeAttendance(ctx: Ctx, { id, rows }: AttendanceInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting) return refuse("not-found");
    if (meeting.state !== "RUNNING" || meeting.kind === "WRITTEN" || !meeting.openedAt)
      return refuse("meeting-not-running");
    const day = vilniusDay(meeting.openedAt);
    const instant = (clock: string) => {
      const found = clock === "" ? null : vilniusToInstant(`${day}T${clock}`);
      return found instanceof Date ? found : null;
    };
    const members = await tx.meetingMember.findMany({
      where: { meetingId: id },
      select: { userId: true, presentFrom: true },
    });
    for (const { userId, presentFrom } of members) {
      const row = rows.find((one) => one.userId === userId);
      if (!row) continue;
      const isThere = row.attending !== "ABSENT";
      const from = isThere ? (instant(row.from) ?? presentFrom ?? ctx.now()) : null;
      const until = isThere ? instant(row.until) : null;
      if (from && until && until < from) return refuse("left-before-coming");
      await tx.meetingMember.update({
        where: { meetingId_userId: { meetingId: id, userId } },
        data: {
          attending: row.attending,
          presentFrom: from,
          presentUntil: until,
          remark: row.remark,
        },
      });
    }
    const present = rows.filter(({ attending }) => attending !== "ABSENT").length;
    const { groupId } = meeting;
    await record(tx, ctx, { groupId, kind: "meeting.attendance", subject: id, data: { present } });
    return ok({ id });
  });
}
