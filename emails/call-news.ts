import type { CallNews } from "#app/domain/outbox/task.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface News {
  locale: Locale;
  news: CallNews;
  /** Title of the call. */
  call: string;
  closesAt: Date;
  group: string;
  url: string;
  /** Where an address that follows the group stops following; none for applicants of the call. */
  unsubscribe?: string;
}

/** Tells of a new call, of its change, of a later deadline, of answers or of its end: what it says stands on its page. */
export function callNewsMail({
  locale,
  news,
  call,
  closesAt,
  group,
  url,
  unsubscribe,
}: News): Rendered {
  const t = translator(locale);
  const deadline = formatDeadline(closesAt, locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t(`mail.news.${news}.subject`, { call: title })),
    greeting: t("mail.greeting"),
    lines: [
      t(`mail.news.${news}.line`, { call }),
      news === "cancelled" ? t("mail.news.cancelled.next") : t("mail.news.until", { deadline }),
    ],
    link: { label: t("mail.news.link"), url },
    after: [t(unsubscribe ? "mail.news.whyFollower" : "mail.news.whyDraft")],
    ...(unsubscribe && { unsubscribe }),
    sender: group,
  });
}
