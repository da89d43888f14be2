import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface FileRefused {
  locale: Locale;
  /** Title of the call. */
  call: string;
  group: string;
  url: string;
}

/** Tells applicants that a file of their proposal must be uploaded anew; which one, its page says. */
export function fileRefusedMail({ locale, call, group, url }: FileRefused): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.fileRefused.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [t("mail.fileRefused.line", { call })],
    link: { label: t("mail.fileRefused.link"), url },
    after: [t("mail.fileRefused.after")],
    sender: group,
  });
}
