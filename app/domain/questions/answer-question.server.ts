import { record } from "#app/domain/audit/record.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { tellOf } from "#app/domain/calls/tell-of-call.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { AnsweredQuestion } from "./question-schema.ts";

interface Place {
  number: string;
  id: string;
}

/**
 * Publishes a question with its answer, or makes published words better. The asker is told once; who
 * fills in a proposal or follows the group, of all answers of a day together.
 */
export function answerQuestion(ctx: Ctx, { number, id }: Place, words: AnsweredQuestion) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    const found =
      call && isId(id)
        ? await tx.callQuestion.findUnique({
            where: { id, callId: call.id },
            select: {
              publishedAt: true,
              askedBy: { select: { email: true, locale: true, disabledAt: true } },
            },
          })
        : null;
    if (!call || !found) return refuse("not-found");

    const at = ctx.now();
    const isFirst = found.publishedAt === null;
    await tx.callQuestion.update({
      where: { id },
      data: {
        ...words,
        answeredById: ctx.actor.userId,
        setAsideAt: null,
        ...(isFirst ? { publishedAt: at } : { changedAt: at }),
      },
    });
    await record(tx, ctx, {
      groupId: call.groupId,
      kind: isFirst ? "call.answer" : "call.change-answer",
      subject: call.id,
      data: { question: id },
    });
    if (!isFirst) return ok(null);
    const { askedBy } = found;
    if (askedBy && askedBy.disabledAt === null)
      await enqueue(tx, ctx, `question-answered:${id}`, {
        kind: "mail.question-answered",
        to: askedBy.email,
        locale: askedBy.locale,
        questionId: id,
      });
    await tellOf(tx, ctx, call.id, "answered", `${call.id}:${vilniusDay(at)}`);
    return ok(null);
  });
}

/** Leaves a question without publishing it: it is none about the call. Answering it later takes this back. */
export function setQuestionAside(ctx: Ctx, { number, id }: Place) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call || !isId(id)) return refuse("not-found");
    const { count } = await tx.callQuestion.updateMany({
      where: { id, callId: call.id, publishedAt: null },
      data: { setAsideAt: ctx.now() },
    });
    if (count === 0) return refuse("not-found");
    await record(tx, ctx, {
      groupId: call.groupId,
      kind: "call.set-question-aside",
      subject: call.id,
      data: { question: id },
    });
    return ok(null);
  });
}
