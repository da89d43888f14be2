import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { sealEnd } from "#app/domain/subscriptions/subscription-token.server.ts";
import { timetableMail } from "#emails/timetable.ts";
import type { TaskContext } from "./task-context.ts";

const batch = 500;

/** One mail for each address that follows the group; asked for again, none is doubled. */
export async function tellOfTimetable(
  context: TaskContext,
  { strategyId, occasion }: TaskOf<"timetable.tell">,
): Promise<void> {
  const { db } = context;
  const { groupId } = await db.strategy.findUniqueOrThrow({
    where: { id: strategyId },
    select: { groupId: true },
  });
  for (let after: string | null = null; ;) {
    const rows: { id: string }[] = await db.callSubscription.findMany({
      where: { groupId, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true },
    });
    await db.$transaction(async (tx) => {
      for (const { id } of rows)
        await enqueue(tx, context, `timetable:${strategyId}:${occasion}:${id}`, {
          kind: "mail.timetable",
          strategyId,
          subscriptionId: id,
        });
    });
    after = rows.at(-1)?.id ?? null;
    if (rows.length < batch) return;
  }
}

/** An address that follows no longer gets nothing. The mail can be ended by one click (RFC 8058). */
export async function mailTimetable(
  { db, mailer, origin, vault }: TaskContext,
  { strategyId, subscriptionId }: TaskOf<"mail.timetable">,
  key: string,
) {
  const subscription = await db.callSubscription.findUnique({ where: { id: subscriptionId } });
  if (!subscription) return;
  const { email, locale } = subscription;
  const { group } = await db.strategy.findUniqueOrThrow({
    where: { id: strategyId },
    select: { group: { select: { slug: true, name: true, nameEn: true, email: true } } },
  });
  const mail = timetableMail({
    locale,
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/timetable?group=${group.slug}`,
    unsubscribe: `${origin}/subscriptions/end/${sealEnd(vault, subscriptionId)}`,
  });
  await mailer.send(key, { to: email, ...mail, replyTo: group.email || undefined });
}
