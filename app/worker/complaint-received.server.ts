import type { TaskOf } from "#app/domain/outbox/task.ts";
import { complaintReceivedMail } from "#emails/complaint-received.ts";
import { mayBeTold } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

/** To the complainant and to staff; who may no longer read the complaint is not told. */
export async function mailComplaintReceived(
  context: TaskContext,
  { to, locale, complaintId }: TaskOf<"mail.complaint-received">,
  key: string,
): Promise<void> {
  const { db, mailer, origin } = context;
  const { number, receivedAt, answerBy, proposal } = await db.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    select: {
      number: true,
      receivedAt: true,
      answerBy: true,
      proposal: {
        select: {
          id: true,
          organisation: {
            select: { members: { where: { user: { email: to } }, select: { userId: true } } },
          },
          call: {
            select: {
              title: true,
              titleEn: true,
              group: { select: { name: true, nameEn: true, email: true } },
            },
          },
        },
      },
    },
  });
  const { id, call, organisation } = proposal;
  if (!(await mayBeTold(context, to, id, "readComplaint"))) return;
  const { group } = call;
  const isOwn = organisation.members.length > 0;
  const mail = complaintReceivedMail({
    locale,
    number,
    receivedAt,
    answerBy: answerBy.toISOString().slice(0, 10),
    isOwn,
    call: locale === "lt" ? call.title : call.titleEn,
    group: locale === "lt" ? group.name : group.nameEn,
    url: isOwn
      ? `${origin}/my/proposals/${id}/complaint/receipt`
      : `${origin}/staff/complaints/${complaintId}`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}
