import type { TaskOf } from "#app/domain/outbox/task.ts";
import { sealWish } from "#app/domain/subscriptions/subscription-token.server.ts";
import { confirmSubscriptionMail } from "#emails/confirm-subscription.ts";
import type { TaskContext } from "./task-context.ts";

/** The link is made when the mail is written; nothing is stored of the address until it is followed. */
export async function mailConfirmSubscription(
  { db, mailer, origin, vault }: TaskContext,
  { email, locale, groupId, askedAt }: TaskOf<"mail.confirm-subscription">,
  key: string,
) {
  const group = await db.group.findUnique({
    where: { id: groupId },
    select: { name: true, nameEn: true, email: true },
  });
  if (!group) return;
  const token = sealWish(vault, { groupId, email, locale, askedAt });
  const mail = confirmSubscriptionMail({
    locale,
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/subscriptions/confirm/${token}`,
  });
  await mailer.send(key, { to: email, ...mail, replyTo: group.email || undefined });
}
