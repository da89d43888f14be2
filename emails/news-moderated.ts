import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface About {
  locale: Locale;
  what: "proposed" | "published" | "returned";
  title: string;
  group: string;
  url: string;
}

/** Tells staff that news waits for them, or its author what became of it. */
export function newsModeratedMail({ locale, what, title, group, url }: About): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(title, (shown) => t(`mail.newsItem.${what}.subject`, { title: shown })),
    greeting: t("mail.greeting"),
    lines: [t(`mail.newsItem.${what}.line`, { title })],
    link: { label: t("mail.newsItem.link"), url },
    sender: group,
  });
}
