import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail } from "./layout.ts";

interface Wish {
  locale: Locale;
  group: string;
  url: string;
}

/** Asks the owner of an address whether they want to be told of the calls of a group. */
export function confirmSubscriptionMail({ locale, group, url }: Wish): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: t("mail.follow.subject"),
    greeting: t("mail.greeting"),
    lines: [t("mail.follow.line", { group })],
    link: { label: t("mail.follow.link"), url },
    after: [t("mail.follow.after")],
    sender: t("mail.sender"),
  });
}
