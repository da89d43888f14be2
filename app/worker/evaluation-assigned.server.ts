import type { TaskOf } from "#app/domain/outbox/task.ts";
import { evaluationAssignedMail } from "#emails/evaluation-assigned.ts";
import type { TaskContext } from "./task-context.ts";

export async function mailEvaluationAssigned(
  { db, mailer, origin }: TaskContext,
  { to, locale, callId, count }: TaskOf<"mail.evaluation-assigned">,
  key: string,
) {
  const { title, titleEn, group } = await db.call.findUniqueOrThrow({
    where: { id: callId },
    select: {
      title: true,
      titleEn: true,
      group: { select: { name: true, nameEn: true, email: true } },
    },
  });
  const mail = evaluationAssignedMail({
    locale,
    call: locale === "lt" ? title : titleEn,
    count,
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/evaluation`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}
