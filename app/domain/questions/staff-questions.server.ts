import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { questionsUntil } from "./question-window.server.ts";

const select = {
  id: true,
  askedAt: true,
  typed: true,
  question: true,
  questionEn: true,
  answer: true,
  answerEn: true,
  publishedAt: true,
  changedAt: true,
  setAsideAt: true,
} as const;

/** Questions of a call for its staff: those that wait first, the oldest of them at the top. Nobody is named. */
export async function staffQuestions(ctx: Ctx, { number }: { number: string }) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return refuse("not-found");
  const rows = await ctx.db.callQuestion.findMany({
    where: { callId: call.id },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: 500,
    select,
  });
  const isOpen = ({ publishedAt, setAsideAt }: (typeof rows)[number]) =>
    publishedAt === null && setAsideAt === null;
  return ok({
    call: headOf(call),
    until: questionsUntil(call.closesAt, call.definition.rules.questionFreezeDays),
    waiting: rows.filter(isOpen),
    done: rows.filter((row) => !isOpen(row)).toReversed(),
  });
}

/** One question of a call, for its staff to answer. */
export async function staffQuestion(ctx: Ctx, { number, id }: { number: string; id: string }) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call || !isId(id)) return refuse("not-found");
  const question = await ctx.db.callQuestion.findUnique({ where: { id, callId: call.id }, select });
  return question ? ok({ call: headOf(call), question }) : refuse("not-found");
}
