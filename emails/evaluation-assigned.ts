import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface Assigned {
  locale: Locale;
  /** Title of the call. */
  call: string;
  /** How many proposals were assigned. */
  count: number;
  group: string;
  url: string;
}

/** Tells an evaluator that proposals wait for their declaration; it names no applicant. */
export function evaluationAssignedMail({ locale, call, count, group, url }: Assigned): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.assigned.subject", { n: count, call: title })),
    greeting: t("mail.greeting"),
    lines: [t("mail.assigned.line", { n: count, call }), t("mail.assigned.next")],
    link: { label: t("mail.assigned.link"), url },
    sender: group,
  });
}
