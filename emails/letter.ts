import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface LetterNotice {
  locale: Locale;
  /** Title of the call that the letter is about. */
  call: string;
  /** Number of the letter. */
  number: string;
  /** Number of the letter that it replaces; null where it replaces none. */
  replaces?: string | null;
  group: string;
  url: string;
}

/** Tells an applicant that a letter waits behind the sign-in; it never says what was decided. */
export function letterMail({ locale, call, number, replaces, group, url }: LetterNotice): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.letter.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [
      replaces
        ? t("mail.letter.replacesLine", { call, number, earlier: replaces })
        : t("mail.letter.line", { call, number }),
    ],
    link: { label: t("mail.letter.link"), url },
    after: [t("mail.letter.after")],
    sender: group,
  });
}
