import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail } from "./layout.ts";

interface Parts {
  locale: Locale;
  group: string;
  url: string;
  unsubscribe: string;
}

/** Tells who follows a group that its timetable of planned calls has changed; what it says stands on its page. */
export function timetableMail({ locale, group, url, unsubscribe }: Parts): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: t("mail.timetable.subject"),
    greeting: t("mail.greeting"),
    lines: [t("mail.timetable.line", { group })],
    link: { label: t("mail.timetable.link"), url },
    after: [t("mail.news.whyFollower")],
    unsubscribe,
    sender: group,
  });
}
