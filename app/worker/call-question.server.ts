import { holdsIn } from "#app/domain/policy.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { questionAnsweredMail, questionAskedMail } from "#emails/call-question.ts";
import { readerOf } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

const question = {
  askedById: true,
  publishedAt: true,
  setAsideAt: true,
  call: {
    select: {
      number: true,
      title: true,
      titleEn: true,
      groupId: true,
      group: { select: { name: true, nameEn: true, email: true } },
    },
  },
} as const;

/** Who is no longer of the group's staff is not told, nor anybody of what has been dealt with. */
export async function mailQuestionAsked(
  context: TaskContext,
  { to, locale, questionId }: TaskOf<"mail.question-asked">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const [actor, asked] = await Promise.all([
    readerOf(context, to),
    db.callQuestion.findUnique({ where: { id: questionId }, select: question }),
  ]);
  if (!actor || !asked || !holdsIn(actor, asked.call, "STAFF")) return;
  if (asked.publishedAt || asked.setAsideAt) return;
  const { call } = asked;
  const mail = questionAskedMail({
    locale,
    call: locale === "lt" ? call.title : call.titleEn,
    group: locale === "lt" ? call.group.name : call.group.nameEn,
    url: `${origin}/staff/calls/${call.number}/questions/${questionId}`,
  });
  await mailer.send(key, { to, ...mail });
}

/** To the asker only, as long as the account is theirs. */
export async function mailQuestionAnswered(
  context: TaskContext,
  { to, locale, questionId }: TaskOf<"mail.question-answered">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const [actor, asked] = await Promise.all([
    readerOf(context, to),
    db.callQuestion.findUnique({ where: { id: questionId }, select: question }),
  ]);
  if (!actor || !asked?.publishedAt || asked.askedById !== actor.userId) return;
  const { call } = asked;
  const mail = questionAnsweredMail({
    locale,
    call: locale === "lt" ? call.title : call.titleEn,
    group: locale === "lt" ? call.group.name : call.group.nameEn,
    url: `${origin}/calls/${call.number}#questions`,
  });
  await mailer.send(key, { to, ...mail, replyTo: call.group.email || undefined });
}
