import type { OrganisationNews } from "#app/domain/outbox/task.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface News {
  locale: Locale;
  news: OrganisationNews;
  /** Name of the organisation as printed. */
  organisation: string;
  /** The last day of a role, YYYY-MM-DD. */
  day: string | null;
  url: string;
  unsubscribe?: string;
}

/** Tells of requests, roles and owners of an organisation; who asked and why stands on its page. */
export function organisationNewsMail(given: News): Rendered {
  const { locale, news, organisation, day, url, unsubscribe } = given;
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(organisation, (name) =>
      t(`mail.organisation.subject.${news}`, { organisation: name }),
    ),
    greeting: t("mail.greeting"),
    lines: [
      t(`mail.organisation.line.${news}`, {
        organisation,
        day: day ? formatLongDay(day, locale) : "",
      }),
    ],
    link: { label: t("mail.organisation.link"), url },
    sender: t("mail.sender"),
    ...(unsubscribe && { unsubscribe }),
  });
}
