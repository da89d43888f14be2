import type { EventNews } from "#app/domain/outbox/task.ts";
import { formatAppointment } from "#app/domain/values/instant.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface About {
  locale: Locale;
  news: EventNews;
  /** Of the event. */
  title: string;
  startsAt: Date;
  group: string;
  url: string;
  /** Where reminders and requests for opinions are switched off; none for what must be told. */
  unsubscribe?: string;
}

/** Tells of a place at an event: given, waited for, moved up, changed, called off, tomorrow, over. */
export function eventPlaceMail({
  locale,
  news,
  title,
  startsAt,
  group,
  url,
  unsubscribe,
}: About): Rendered {
  const t = translator(locale);
  const isOver = news === "cancelled" || news === "opinion";
  return renderMail({
    locale,
    subject: subjectWith(title, (shown) => t(`mail.event.${news}.subject`, { title: shown })),
    greeting: t("mail.greeting"),
    lines: [
      t(`mail.event.${news}.line`, { title }),
      ...(isOver ? [] : [t("mail.event.when", { when: formatAppointment(startsAt, locale) })]),
    ],
    link: { label: t(news === "opinion" ? "mail.event.opinion.link" : "mail.event.link"), url },
    after: isOver ? [] : [t("mail.event.after")],
    ...(unsubscribe && { unsubscribe }),
    sender: group,
  });
}
