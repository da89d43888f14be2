import { formatLongDay } from "#app/domain/values/date.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail } from "./layout.ts";

interface Given {
  locale: Locale;
  what: "appointed" | "due";
  /** Number of the complaint. */
  number: string;
  /** The last day for the answer, YYYY-MM-DD. */
  answerBy: string;
  group: string;
  url: string;
}

/** To who examines a complaint: its number and last day, never what it says. */
export function complaintHandlerMail(given: Given): Rendered {
  const { locale, what, number, answerBy, group, url } = given;
  const t = translator(locale);
  const due = formatLongDay(answerBy, locale);
  return renderMail({
    locale,
    subject: t(`mail.complaintHandler.${what}.subject`),
    greeting: t("mail.greeting"),
    lines: [t(`mail.complaintHandler.${what}`, { no: number, due })],
    link: { label: t("mail.complaintHandler.link"), url },
    sender: group,
  });
}
