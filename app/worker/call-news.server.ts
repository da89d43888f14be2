import type { CallNews, TaskOf } from "#app/domain/outbox/task.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { sealEnd } from "#app/domain/subscriptions/subscription-token.server.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Db } from "#app/platform/ports.ts";
import { callNewsMail } from "#emails/call-news.ts";
import { mayBeTold } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

const batch = 500;

/** Everybody who may change a draft of the call, each with one of their drafts. */
async function draftPeople({ db, now }: TaskContext, callId: string) {
  const today = new Date(vilniusDay(now()));
  const drafts = await db.proposal.findMany({
    where: { callId, status: "DRAFT" },
    select: {
      id: true,
      organisation: {
        select: {
          members: {
            where: {
              role: { not: "VIEWER" },
              removedAt: null,
              OR: [{ until: null }, { until: { gte: today } }],
              user: { disabledAt: null },
            },
            select: { user: { select: { id: true, email: true, locale: true } } },
          },
        },
      },
    },
  });
  const people = drafts.flatMap(({ id, organisation }) =>
    organisation.members.map(({ user }) => ({ ...user, proposalId: id })),
  );
  return new Map(people.map((person) => [person.id, person]));
}

/** Addresses that follow the group of the call; who fills in a proposal is told of that instead. */
async function* followers({ db }: TaskContext, callId: string, besides: ReadonlySet<string>) {
  const { groupId } = await db.call.findUniqueOrThrow({
    where: { id: callId },
    select: { groupId: true },
  });
  for (let after: string | null = null; ;) {
    const rows: { id: string; email: string }[] = await db.callSubscription.findMany({
      where: { groupId, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true, email: true },
    });
    yield rows.filter(({ email }) => !besides.has(email));
    after = rows.at(-1)?.id ?? null;
    if (rows.length < batch) return;
  }
}

/** One mail for each who is to be told; asked for again, none is doubled. */
export async function tellOfCall(
  context: TaskContext,
  { callId, news, occasion }: TaskOf<"call.tell">,
): Promise<void> {
  const people = await draftPeople(context, callId);
  await context.db.$transaction(async (tx) => {
    for (const { id, email, locale, proposalId } of people.values())
      await enqueue(tx, context, `news:${news}:${occasion}:${id}`, {
        kind: "mail.call-news",
        to: email,
        locale,
        callId,
        news,
        proposalId,
      });
  });
  const told = new Set([...people.values()].map(({ email }) => email));
  for await (const rows of followers(context, callId, told))
    await context.db.$transaction(async (tx) => {
      for (const { id } of rows)
        await enqueue(tx, context, `news:${news}:${occasion}:${id}`, {
          kind: "mail.group-news",
          callId,
          news,
          subscriptionId: id,
        });
    });
}

async function newsOf(db: Db, origin: string, callId: string, news: CallNews, locale: Locale) {
  const call = await db.call.findUniqueOrThrow({
    where: { id: callId },
    select: {
      number: true,
      title: true,
      titleEn: true,
      closesAt: true,
      group: { select: { name: true, nameEn: true, email: true } },
    },
  });
  const { number, closesAt, group } = call;
  const parts = {
    locale,
    news,
    closesAt,
    call: locale === "lt" ? call.title : call.titleEn,
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/calls/${number}`,
  };
  return { parts, replyTo: group.email || undefined };
}

/** Who has left the organisation in the meantime is not told. */
export async function mailCallNews(
  context: TaskContext,
  { to, locale, callId, news, proposalId }: TaskOf<"mail.call-news">,
  key: string,
) {
  const { db, mailer, origin } = context;
  if (!(await mayBeTold(context, to, proposalId, "own"))) return;
  const { parts, replyTo } = await newsOf(db, origin, callId, news, locale);
  await mailer.send(key, { to, ...callNewsMail(parts), replyTo });
}

/** An address that follows no longer gets nothing. The mail can be ended by one click (RFC 8058). */
export async function mailGroupNews(
  { db, mailer, origin, vault }: TaskContext,
  { callId, news, subscriptionId }: TaskOf<"mail.group-news">,
  key: string,
) {
  const subscription = await db.callSubscription.findUnique({ where: { id: subscriptionId } });
  if (!subscription) return;
  const { email, locale } = subscription;
  const { parts, replyTo } = await newsOf(db, origin, callId, news, locale);
  const token = sealEnd(vault, subscriptionId);
  const mail = callNewsMail({ ...parts, unsubscribe: `${origin}/subscriptions/end/${token}` });
  await mailer.send(key, { to: email, ...mail, replyTo });
}
