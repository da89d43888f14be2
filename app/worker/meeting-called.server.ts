import { findBoardMeeting } from "#app/domain/meetings/find-meeting.server.ts";
import { meetingCalendar } from "#app/domain/meetings/meeting-calendar.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { translator } from "#app/i18n/translate.ts";
import { meetingCalledMail } from "#emails/meeting-called.ts";
import { readerOf } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

/** Who is of the board no more, or a meeting that is over, is not written about. */
export async function mailMeetingCalled(
  context: TaskContext,
  { to, locale, meetingId }: TaskOf<"mail.meeting-called">,
  key: string,
) {
  const { db, mailer, origin, now } = context;
  const actor = await readerOf(context, to);
  const meeting = actor && (await findBoardMeeting(db, { actor, now }, meetingId));
  if (meeting?.state !== "CALLED" && meeting?.state !== "RUNNING") return;

  const { name, nameEn, email } = await db.group.findUniqueOrThrow({
    where: { id: meeting.groupId },
    select: { name: true, nameEn: true, email: true },
  });
  const group = locale === "lt" ? name : nameEn;
  const isWritten = meeting.ballotsUntil !== null;
  const mail = meetingCalledMail({
    locale,
    isWritten,
    when: formatDeadline(meeting.ballotsUntil ?? meeting.startsAt, locale),
    place: meeting.place,
    group,
    url: `${origin}/board/meetings/${meetingId}`,
  });
  const summary = translator(locale)(
    isWritten ? "mail.meeting.eventWritten" : "mail.meeting.event",
    {
      group,
    },
  );
  const text = meetingCalendar({ ...meeting, summary, origin, locale });
  await mailer.send(key, {
    to,
    ...mail,
    replyTo: email || undefined,
    attachments: [
      {
        filename: "posedis.ics",
        content: Buffer.from(text),
        contentType: "text/calendar; charset=utf-8; method=PUBLISH",
      },
    ],
  });
}
