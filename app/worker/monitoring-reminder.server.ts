import type { TaskOf } from "#app/domain/outbox/task.ts";
import { reportsToRemind } from "#app/domain/reminders/plan-monitoring.server.ts";
import { monitoringReminderMail } from "#emails/monitoring-reminder.ts";
import { unsubscribeFrom, willing } from "./evaluation-reminder.server.ts";
import type { TaskContext } from "./task-context.ts";

/** How many reports the reader's projects owe, and by which day the first; nothing where none. */
export async function mailMonitoringReminder(
  context: TaskContext,
  { to, locale }: TaskOf<"mail.monitoring-reminder">,
  key: string,
) {
  const { mailer, origin } = context;
  const reader = await willing(context, to, "monitoring");
  if (!reader) return;
  const reports = await reportsToRemind(context, reader);
  const [first] = reports;
  if (!first) return;
  const { group, dueOn } = first;
  const mail = monitoringReminderMail({
    locale,
    count: reports.length,
    dueOn,
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/my`,
    unsubscribe: await unsubscribeFrom(context, reader, "monitoring"),
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}
