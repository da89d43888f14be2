import { formatDeadline } from "#app/domain/values/instant.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";
import { timeLeft } from "./time-left.ts";

interface ReminderText {
  locale: Locale;
  /** Title of the call. */
  call: string;
  deadline: Date;
  now: Date;
  /** A submitted version stays valid beside what is not submitted. */
  isSubmitted: boolean;
  /** Names of the sections that are not finished. */
  missing: readonly string[];
  group: string;
  url: string;
  unsubscribe: string;
}

/** Reminds of a draft, or of changes to what was submitted, that are not submitted: how long is left and what is not finished. */
export function reminderMail({
  locale,
  call,
  deadline,
  now,
  missing,
  group,
  isSubmitted,
  ...links
}: ReminderText): Rendered {
  const t = translator(locale);
  const left = timeLeft(locale, now, deadline);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) =>
      t(isSubmitted ? "mail.reminder.copySubject" : "mail.reminder.subject", { left, call: title }),
    ),
    greeting: t("mail.greeting"),
    lines: [
      t(isSubmitted ? "mail.reminder.copyLine" : "mail.reminder.line", {
        call,
        deadline: formatDeadline(deadline, locale),
      }),
      missing.length > 0 ? t("mail.reminder.missing") : t("mail.reminder.ready"),
    ],
    list: missing,
    link: { label: t("mail.reminder.link"), url: links.url },
    after: [t(isSubmitted ? "mail.reminder.copyAfter" : "mail.reminder.after")],
    sender: group,
    unsubscribe: links.unsubscribe,
  });
}
