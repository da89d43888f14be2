import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface Called {
  locale: Locale;
  isWritten: boolean;
  /** The hour of the meeting, or until when ballots are taken, in words. */
  when: string;
  place: string;
  group: string;
  url: string;
}

/** Invites to a meeting of the board or to a written vote; the agenda is read behind the link. */
export function meetingCalledMail({
  locale,
  isWritten,
  when,
  place,
  group,
  url,
}: Called): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(group, (name) =>
      t(isWritten ? "mail.meeting.subjectWritten" : "mail.meeting.subject", { group: name }),
    ),
    greeting: t("mail.greeting"),
    lines: [
      t(isWritten ? "mail.meeting.written" : "mail.meeting.line", { when, place }),
      t("mail.meeting.declare"),
    ],
    link: { label: t("mail.meeting.link"), url },
    sender: group,
  });
}
