import type { TaskOf } from "#app/domain/outbox/task.ts";
import { annualReportsToRemind } from "#app/domain/reminders/plan-annual-reports.server.ts";
import { annualReportReminderMail } from "#emails/annual-report-reminder.ts";
import { unsubscribeFrom, willing } from "./evaluation-reminder.server.ts";
import type { TaskContext } from "./task-context.ts";

/** Of which strategies the reader's groups have not sent the report on last year; nothing where of none. */
export async function mailAnnualReportReminder(
  context: TaskContext,
  { to, locale }: TaskOf<"mail.annual-report-reminder">,
  key: string,
) {
  const { mailer, origin } = context;
  const reader = await willing(context, to, "annualReport");
  if (!reader) return;
  const { year, dueOn, strategies } = await annualReportsToRemind(context, reader);
  const [first, ...others] = strategies;
  if (!first) return;
  const { group, slug } = first;
  const mail = annualReportReminderMail({
    locale,
    year,
    dueOn,
    strategies: strategies.map(({ title, titleEn }) =>
      locale === "lt" ? title : titleEn || title,
    ),
    group: locale === "lt" ? group.name : group.nameEn,
    url:
      others.length === 0
        ? `${origin}/staff/strategies/${group.slug}/${slug}/reports`
        : `${origin}/staff/strategies`,
    unsubscribe: await unsubscribeFrom(context, reader, "annualReport"),
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}
