import type { TaskOf } from "#app/domain/outbox/task.ts";
import { proposalReceivedMail } from "#emails/proposal-received.ts";
import { mayBeTold } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

/** Who has left the organisation in the meantime is not told. */
export async function mailProposalReceived(
  context: TaskContext,
  { to, locale, proposalId, n }: TaskOf<"mail.proposal-received">,
  key: string,
) {
  const { db, mailer, origin } = context;
  if (!(await mayBeTold(context, to, proposalId, "own"))) return;
  const { number, registration, call, submissions } = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      number: true,
      registration: true,
      call: {
        select: {
          title: true,
          titleEn: true,
          decisionBy: true,
          group: { select: { name: true, nameEn: true, email: true } },
        },
      },
      submissions: { where: { n }, select: { receivedAt: true } },
    },
  });
  const [submission] = submissions;
  if (number === null || registration === null || !submission)
    throw new Error(`proposal ${proposalId} was never submitted`);

  const { group } = call;
  const mail = proposalReceivedMail({
    locale,
    number,
    registration,
    receivedAt: submission.receivedAt,
    call: locale === "lt" ? call.title : call.titleEn,
    decisionBy: call.decisionBy?.toISOString().slice(0, 10) ?? null,
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/my/proposals/${proposalId}`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}
