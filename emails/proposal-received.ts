import { formatLongDay } from "#app/domain/values/date.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface Received {
  locale: Locale;
  /** Number within the call. */
  number: number;
  registration: string;
  receivedAt: Date;
  /** Title of the call. */
  call: string;
  /** The day, YYYY-MM-DD, by which an answer may be expected; null where the call names none. */
  decisionBy: string | null;
  group: string;
  url: string;
}

/** Acknowledges a submitted proposal: number, time to the second, what happens next. */
export function proposalReceivedMail(given: Received): Rendered {
  const { locale, number, registration, receivedAt, call, decisionBy, group, url } = given;
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.received.subject", { number, call: title })),
    greeting: t("mail.greeting"),
    lines: [
      t("mail.received.line", { call }),
      t("mail.received.number", { registration }),
      t("mail.received.time", { time: formatInstantSeconds(receivedAt, locale) }),
      t("mail.received.next"),
      ...(decisionBy
        ? [t("mail.received.decisionBy", { day: formatLongDay(decisionBy, locale) })]
        : []),
    ],
    link: { label: t("mail.received.link"), url },
    sender: group,
  });
}
