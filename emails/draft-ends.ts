import { formatLongDay } from "#app/domain/values/date.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface DraftEnds {
  locale: Locale;
  /** Title of the call. */
  call: string;
  /** The day of the deletion, YYYY-MM-DD. */
  day: string;
  group: string;
  url: string;
}

/** Tells the owners of an organisation when its draft that was never submitted will be deleted. */
export function draftEndsMail({ locale, call, day, group, url }: DraftEnds): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.draftEnds.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [t("mail.draftEnds.line", { call, day: formatLongDay(day, locale) })],
    link: { label: t("mail.draftEnds.link"), url },
    after: [t("mail.draftEnds.after")],
    sender: group,
  });
}
