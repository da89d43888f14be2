import { formatLongDay, type IsoDay } from "#app/domain/values/date.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail } from "./layout.ts";

/** Tells who reports for a promoter that reports are due; a count and a day, nothing of a project. */
export function monitoringReminderMail({
  locale,
  count,
  dueOn,
  group,
  url,
  unsubscribe,
}: {
  locale: Locale;
  count: number;
  dueOn: IsoDay;
  group: string;
  url: string;
  unsubscribe: string;
}): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: t("mail.monitoring.subject", { n: count }),
    greeting: t("mail.greeting"),
    lines: [t("mail.monitoring.line", { n: count, day: formatLongDay(dueOn, locale) })],
    link: { label: t("mail.monitoring.link"), url },
    sender: group,
    unsubscribe,
  });
}
