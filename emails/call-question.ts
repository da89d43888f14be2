import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface About {
  locale: Locale;
  /** Title of the call. */
  call: string;
  group: string;
  url: string;
}

const about =
  (kind: "asked" | "answered") =>
  ({ locale, call, group, url }: About): Rendered => {
    const t = translator(locale);
    return renderMail({
      locale,
      subject: subjectWith(call, (title) => t(`mail.question.${kind}.subject`, { call: title })),
      greeting: t("mail.greeting"),
      lines: [t(`mail.question.${kind}.line`, { call })],
      link: { label: t(`mail.question.${kind}.link`), url },
      after: [t(`mail.question.${kind}.after`)],
      sender: group,
    });
  };

/** Tells staff that a question waits; neither its words nor who asked stand in it. */
export const questionAskedMail = about("asked");

/** Tells whoever asked that the answer is on the page of the call. */
export const questionAnsweredMail = about("answered");
