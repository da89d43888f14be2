import { remaining } from "#app/domain/values/instant.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";

/** How long is left, in the largest unit of which there are two or more: days, hours or minutes. */
export function timeLeft(locale: Locale, now: Date, until: Date): string {
  const t = translator(locale);
  const { days, hours, minutes } = remaining(now, until);
  const allHours = days * 24 + hours;
  if (allHours >= 48) return t("mail.left.days", { n: Math.round(allHours / 24) });
  if (allHours >= 2) return t("mail.left.hours", { n: allHours + (minutes >= 30 ? 1 : 0) });
  return t("mail.left.minutes", { n: allHours * 60 + minutes });
}
