import { formatLongDay } from "#app/domain/values/date.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface Received {
  locale: Locale;
  /** Number of the complaint. */
  number: string;
  receivedAt: Date;
  /** The last day for the answer, YYYY-MM-DD. */
  answerBy: string;
  /** To the complainant, else to the staff who will answer. */
  isOwn: boolean;
  /** Title of the call. */
  call: string;
  group: string;
  url: string;
}

/** Acknowledges a complaint to its sender, and announces it to staff; never what it says. */
export function complaintReceivedMail(given: Received): Rendered {
  const { locale, number, receivedAt, answerBy, isOwn, call, group, url } = given;
  const t = translator(locale);
  const date = formatInstantSeconds(receivedAt, locale);
  const due = formatLongDay(answerBy, locale);
  const to = isOwn ? "sender" : "staff";
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.complaint.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [t(`mail.complaint.${to}`, { date, no: number, due, call })],
    link: { label: t(`mail.complaint.${to}Link`), url },
    sender: group,
  });
}
