import { formatLongDay, type IsoDay } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { type Rendered, renderMail, subjectWith } from "./layout.ts";

interface Links {
  locale: Locale;
  group: string;
  url: string;
  unsubscribe: string;
}

/** Tells an evaluator how many sheets each call waits for; counts and days, nothing of a proposal. */
export function scoringReminderMail({
  locale,
  calls,
  now,
  group,
  url,
  unsubscribe,
}: Links & {
  calls: readonly { number: string; count: number; until: IsoDay }[];
  now: Date;
}): Rendered {
  const t = translator(locale);
  const n = calls.reduce((sum, { count }) => sum + count, 0);
  const isLate = calls.some(({ until }) => until < vilniusDay(now));
  return renderMail({
    locale,
    subject: t(isLate ? "mail.scoring.lateSubject" : "mail.scoring.subject", { n }),
    greeting: t("mail.greeting"),
    lines: [t("mail.scoring.line", { n })],
    list: calls.map(({ number, count, until }) =>
      t("mail.scoring.call", { number, n: count, day: formatLongDay(until, locale) }),
    ),
    link: { label: t("mail.scoring.link"), url },
    sender: group,
    unsubscribe,
  });
}

/** Tells staff once a week how many sheets are in; counts and days only. */
export function scoringProgressMail({
  locale,
  calls,
  group,
  url,
  unsubscribe,
}: Links & {
  calls: readonly { number: string; submitted: number; needed: number; until: IsoDay | null }[];
}): Rendered {
  const t = translator(locale);
  const sum = (key: "submitted" | "needed") => calls.reduce((all, one) => all + one[key], 0);
  return renderMail({
    locale,
    subject: t("mail.progress.subject", { n: sum("submitted"), of: sum("needed") }),
    greeting: t("mail.greeting"),
    lines: [t("mail.progress.line")],
    list: calls.map(({ number, submitted, needed, until }) =>
      t(until ? "mail.progress.call" : "mail.progress.callNoTerm", {
        number,
        n: submitted,
        of: needed,
        day: until ? formatLongDay(until, locale) : "",
      }),
    ),
    link: { label: t("mail.progress.link"), url },
    sender: group,
    unsubscribe,
  });
}

/** Tells a member of the board that the papers of a call can be read. */
export function boardPapersMail({
  locale,
  call,
  group,
  url,
  unsubscribe,
}: Links & { call: string }): Rendered {
  const t = translator(locale);
  return renderMail({
    locale,
    subject: subjectWith(call, (title) => t("mail.papers.subject", { call: title })),
    greeting: t("mail.greeting"),
    lines: [t("mail.papers.line", { call }), t("mail.papers.declare")],
    link: { label: t("mail.papers.link"), url },
    sender: group,
    unsubscribe,
  });
}
