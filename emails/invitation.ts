import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail } from "./layout.ts";

interface Invitation {
  locale: Locale;
  /** Who invites, as they are called. */
  inviter: string;
  /** Name of the organisation as printed. */
  organisation: string;
  url: string;
}

/** Invites a person to act for an organisation. */
export function invitationMail({ locale, inviter, organisation, url }: Invitation): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: t("mail.invitation.subject"),
    greeting: t("mail.greeting"),
    lines: [t("mail.invitation.line", { inviter, organisation })],
    link: { label: t("mail.invitation.link"), url },
    after: [t("mail.invitation.after")],
    sender: t("mail.sender"),
  });
}
