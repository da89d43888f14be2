import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail } from "./layout.ts";

interface ToOwner {
  locale: Locale;
  url: string;
}

/** Asks the owner of an address to confirm it; the name typed in the form is not repeated, for anybody may have typed it. */
export const confirmEmailMail = (given: ToOwner) => accountMail("confirm", given);

/** Tells the owner of an account that somebody tried to register with its address. */
export const accountExistsMail = (given: ToOwner) => accountMail("exists", given);

/** Lets the owner of an account choose a new password. */
export const resetPasswordMail = (given: ToOwner) => accountMail("reset", given);

/** Tells a person that an administrator made an account for them, and lets them choose its password. */
export const accountMadeMail = (given: ToOwner) => accountMail("made", given);

function accountMail(
  about: "confirm" | "exists" | "reset" | "made",
  { locale, url }: ToOwner,
): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: t(`mail.${about}.subject`),
    greeting: t("mail.greeting"),
    lines: [t(`mail.${about}.line`)],
    link: { label: t(`mail.${about}.link`), url },
    after: [t(`mail.${about}.after`)],
    sender: t("mail.sender"),
  });
}
