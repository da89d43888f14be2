import { tooMany } from "#app/domain/accounts/limits.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { questionsUntil } from "./question-window.server.ts";

/** Staff in force of a group, with where their mails go. */
const staffOf = (tx: Tx, groupId: string, today: string) =>
  tx.groupMember.findMany({
    where: {
      groupId,
      role: "STAFF",
      OR: [{ until: null }, { until: { gte: new Date(today) } }],
      user: { disabledAt: null },
    },
    select: { user: { select: { id: true, email: true, locale: true } } },
  });

/**
 * A question of somebody signed in about a published call, while questions are taken; its staff are
 * told. Who asks is never public, so the log does not name them either.
 */
export async function askQuestion(
  ctx: Ctx,
  { number, question }: { number: string; question: string },
) {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return refuse("not-found");
  const wait = await tooMany(ctx, { "ask:person": actor.userId });
  if (wait) return wait;
  return ctx.transact(async (tx) => {
    const call = await tx.call.findUnique({
      where: { number, status: "PUBLISHED" },
      select: { id: true, groupId: true, closesAt: true, currentVersionId: true },
    });
    if (!call?.currentVersionId) return refuse("not-found");
    const { rules } = await definitionOf(tx, call.currentVersionId);
    const askedAt = ctx.now();
    if (askedAt >= questionsUntil(call.closesAt, rules.questionFreezeDays))
      return refuse("questions-over");

    const { id } = await tx.callQuestion.create({
      data: { callId: call.id, askedById: actor.userId, askedAt, typed: question },
    });
    await record(tx, ctx, { groupId: call.groupId, kind: "call.ask", subject: call.id });
    for (const { user } of await staffOf(tx, call.groupId, vilniusDay(askedAt)))
      await enqueue(tx, ctx, `question-asked:${id}:${user.id}`, {
        kind: "mail.question-asked",
        to: user.email,
        locale: user.locale,
        questionId: id,
      });
    return ok({ id });
  });
}
