import { isOpenComplaint } from "#app/domain/complaints/lifecycle.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { complaintHandlerMail } from "#emails/complaint-handler.ts";
import { mayBeTold } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

/** Nothing is sent once the complaint is answered, or another person examines it. */
export async function mailComplaintHandler(
  context: TaskContext,
  { to, locale, complaintId, handlerId, what }: TaskOf<"mail.complaint-handler">,
  key: string,
): Promise<void> {
  const { db, mailer, origin } = context;
  const complaint = await db.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    select: {
      number: true,
      status: true,
      handlerId: true,
      answerBy: true,
      proposalId: true,
      group: { select: { name: true, nameEn: true, email: true } },
    },
  });
  const { number, status, answerBy, proposalId, group } = complaint;
  if (complaint.handlerId !== handlerId || !isOpenComplaint(status)) return;
  if (!(await mayBeTold(context, to, proposalId, "examineComplaint"))) return;
  const mail = complaintHandlerMail({
    locale,
    what,
    number,
    answerBy: answerBy.toISOString().slice(0, 10),
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/staff/complaints/${complaintId}`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}
