import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface MessageNotice {
  locale: Locale;
  /** Title of the call. */
  call: string;
  group: string;
  url: string;
}

/** Tells that a message waits behind the sign-in; never what it says. */
export function messageMail({ locale, call, group, url }: MessageNotice): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.message.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [t("mail.message.line", { call })],
    link: { label: t("mail.message.link"), url },
    after: [t("mail.message.after")],
    sender: group,
  });
}
