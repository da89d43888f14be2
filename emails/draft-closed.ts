import { formatLongDay } from "#app/domain/values/date.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface DraftClosed {
  locale: Locale;
  /** Title of the call. */
  call: string;
  /** The last day on which the draft is kept, YYYY-MM-DD. */
  keptUntil: string | null;
  group: string;
  url: string;
  unsubscribe: string;
}

/** Tells the owners that the deadline of a draft has passed: where its answers are and what can be done. */
export function draftClosedMail({
  locale,
  call,
  keptUntil,
  group,
  ...links
}: DraftClosed): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.closed.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [
      t("mail.closed.line", { call }),
      ...(keptUntil ? [t("mail.closed.kept", { day: formatLongDay(keptUntil, locale) })] : []),
    ],
    link: { label: t("mail.closed.link"), url: links.url },
    after: [t("mail.closed.after")],
    sender: group,
    unsubscribe: links.unsubscribe,
  });
}
