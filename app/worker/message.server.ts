import type { TaskOf } from "#app/domain/outbox/task.ts";
import { messageMail } from "#emails/message.ts";
import { mayBeTold } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

/** Tells of a message that still waits; who may no longer answer it is not told. */
export async function mailMessage(
  context: TaskContext,
  { to, locale, messageId }: TaskOf<"mail.message">,
  key: string,
): Promise<void> {
  const { db, mailer, origin } = context;
  const message = await db.message.findUnique({
    where: { id: messageId },
    select: {
      side: true,
      readAt: true,
      proposal: {
        select: {
          id: true,
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
  if (!message || message.readAt) return;
  const { id, call } = message.proposal;
  if (!(await mayBeTold(context, to, id, "message"))) return;
  const { group } = call;
  const area = message.side === "GROUP" ? "my" : "staff";
  const mail = messageMail({
    locale,
    call: locale === "lt" ? call.title : call.titleEn,
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/${area}/proposals/${id}/messages`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}
