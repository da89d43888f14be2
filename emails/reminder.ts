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
  /** Names of the sections that are not finished. */
  missing: readonly string[];
  group: string;
  url: string;
  unsubscribe: string;
}

/** Reminds of a draft that is not submitted: how long is left and what is not finished. */
export function reminderMail({
  locale,
  call,
  deadline,
  now,
  missing,
  group,
  ...links
}: ReminderText): Rendered {
  const t = translator(locale);
  const left = timeLeft(locale, now, deadline);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.reminder.subject", { left, call: title })),
    greeting: t("mail.greeting"),
    lines: [
      t("mail.reminder.line", { call, deadline: formatDeadline(deadline, locale) }),
      missing.length > 0 ? t("mail.reminder.missing") : t("mail.reminder.ready"),
    ],
    list: missing,
    link: { label: t("mail.reminder.link"), url: links.url },
    after: [t("mail.reminder.after")],
    sender: group,
    unsubscribe: links.unsubscribe,
  });
}
