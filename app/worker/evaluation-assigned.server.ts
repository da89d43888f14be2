import { evaluatorProposals } from "#app/domain/access/known-proposals.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { evaluationAssignedMail } from "#emails/evaluation-assigned.ts";
import { readerOf } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

/** Who has nothing to evaluate in the call any more is not written to. */
export async function mailEvaluationAssigned(
  context: TaskContext,
  { to, locale, callId, count }: TaskOf<"mail.evaluation-assigned">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const actor = await readerOf(context, to);
  const left = actor
    ? await db.proposal.count({ where: { callId, ...evaluatorProposals(actor) } })
    : 0;
  if (left === 0) return;

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
    count: Math.min(count, left),
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/evaluation`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}
