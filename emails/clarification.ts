import { formatLongDay } from "#app/domain/values/date.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface About {
  locale: Locale;
  registration: string;
  /** Title of the call. */
  call: string;
  group: string;
  url: string;
}

/** Tells the applicant that staff ask to clarify a proposal, and by which day (YYYY-MM-DD). */
export function clarificationAskedMail({ dueOn, ...about }: About & { dueOn: string }): Rendered {
  const { locale, registration, call, group, url } = about;
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.clarify.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [
      t("mail.clarify.line", { registration, call }),
      t("mail.clarify.due", { day: formatLongDay(dueOn, locale) }),
    ],
    link: { label: t("mail.clarify.link"), url },
    after: [t("mail.clarify.after")],
    sender: group,
  });
}

/** Reminds those who have not answered, one working day before the last day (YYYY-MM-DD). */
export function clarificationDueMail({ dueOn, ...about }: About & { dueOn: string }): Rendered {
  const { locale, registration, call, group, url } = about;
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.clarifyDue.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [
      t("mail.clarifyDue.line", { registration, day: formatLongDay(dueOn, locale) }),
      t("mail.clarifyDue.saved"),
    ],
    link: { label: t("mail.clarify.link"), url },
    after: [t("mail.clarify.after")],
    sender: group,
  });
}

/** What staff said to the request for a longer term; `until` (YYYY-MM-DD) where it was granted. */
export function clarificationExtensionMail(about: About & { until: string | null }): Rendered {
  const { locale, registration, call, group, url, until } = about;
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.clarifyExtension.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [
      until
        ? t("mail.clarifyExtension.granted", { registration, day: formatLongDay(until, locale) })
        : t("mail.clarifyExtension.refused", { registration }),
    ],
    link: { label: t("mail.clarify.link"), url },
    sender: group,
  });
}

/** Confirms that the answer arrived, to the second. */
export function clarificationAnsweredMail(about: About & { receivedAt: Date }): Rendered {
  const { locale, registration, call, group, url, receivedAt } = about;
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.clarified.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [
      t("mail.clarified.line", { registration, call }),
      t("mail.received.time", { time: formatInstantSeconds(receivedAt, locale) }),
    ],
    link: { label: t("mail.clarified.link"), url },
    sender: group,
  });
}

/** Tells staff that an answer arrived or that a longer term is asked for. */
export function clarificationStaffMail(
  about: About & { what: "answered" | "extension-asked" },
): Rendered {
  const { locale, registration, call, group, url, what } = about;
  const t = translator(locale);
  const key = what === "answered" ? "mail.clarifyStaff.answered" : "mail.clarifyStaff.extension";
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t(`${key}.subject`, { call: title })),
    greeting: t("mail.greeting"),
    lines: [t(`${key}.line`, { registration })],
    link: { label: t(`${key}.link`), url },
    sender: group,
  });
}
