import { formatLongDay, type IsoDay } from "#app/domain/values/date.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail } from "./layout.ts";

/** Tells staff that reports on a year are to be sent to the ministry; names of strategies only. */
export function annualReportReminderMail({
  locale,
  year,
  dueOn,
  strategies,
  group,
  url,
  unsubscribe,
}: {
  locale: Locale;
  year: number;
  dueOn: IsoDay;
  strategies: readonly string[];
  group: string;
  url: string;
  unsubscribe: string;
}): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: t("mail.annualReport.subject", { year }),
    greeting: t("mail.greeting"),
    lines: [t("mail.annualReport.line", { year, day: formatLongDay(dueOn, locale) })],
    list: strategies,
    link: { label: t("mail.annualReport.link"), url },
    after: [t("mail.annualReport.after")],
    sender: group,
    unsubscribe,
  });
}
