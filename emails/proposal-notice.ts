import type { TaskOf } from "#app/domain/outbox/task.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface Notice {
  locale: Locale;
  what: TaskOf<"mail.proposal-notice">["what"];
  /** Title of the call. */
  call: string;
  group: string;
  url: string;
}

/** Tells that something happened to a proposal: what it was, and where to read about it. */
export function proposalNoticeMail({ locale, what, call, group, url }: Notice): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t(`mail.notice.${what}.subject`, { call: title })),
    greeting: t("mail.greeting"),
    lines: [t(`mail.notice.${what}.line`, { call }), t(`mail.notice.${what}.next`)],
    link: { label: t("mail.notice.link"), url },
    sender: group,
  });
}
