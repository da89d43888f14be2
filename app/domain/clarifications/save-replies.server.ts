import { accessOfApplicant } from "#app/domain/access/find-access.server.ts";
import { holdDraft } from "#app/domain/proposals/hold-draft.server.ts";
import { knownToken, readKnown, verdictOn } from "#app/domain/proposals/verdict.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { roundsOf } from "./round.server.ts";
import type { ReplyConflict } from "./reply-conflict.ts";

export interface Reply {
  /** Number of the question. */
  n: number;
  text: string;
  /** What the page knew of the answer: `knownToken`. */
  known: string;
}

const asTold = (raw: string) => ({ raw, shown: raw });

const MOST_CHARACTERS = 10_000;
const clean = (text: string) =>
  text
    .replaceAll("\r\n", "\n")
    .replaceAll("\0", "")
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .slice(0, MOST_CHARACTERS);

interface Replies {
  id: string;
  replies: readonly Reply[];
  /** When the last byte of the request reached the server, UTC; now unless told. */
  receivedAt?: Date;
}

/** Keeps the applicant's answers as typed; nothing counts before the whole answer is handed in. */
export function saveReplies(ctx: Ctx, { id, replies, receivedAt = ctx.now() }: Replies) {
  return ctx.transact(async (tx) => {
    const held = await holdDraft(tx, id);
    if (!held) return refuse("not-found");
    const rights = accessOfApplicant(ctx.actor, held, receivedAt);
    if (!rights.own) return refuse("not-found");
    const [round] = await roundsOf(tx, id);
    if (!round) return refuse("not-found");
    if (!rights.writer) return refuse("may-not-edit");
    if (round.state !== "ASKED") return refuse("clarification-ended");
    if (!rights.clarify) return refuse("clarification-over", { at: receivedAt.toISOString() });

    const conflicts: ReplyConflict[] = [];
    for (const { n, text, known } of replies) {
      const question = round.questions.find((one) => one.n === n);
      if (!question) continue;
      const typed = clean(text);
      const stored = { version: question.version, ...asTold(question.answer) };
      const verdict = verdictOn(asTold(typed), readKnown(known), stored);
      if (verdict === "conflict") {
        conflicts.push({
          n,
          theirs: question.answer,
          known: knownToken(question.version, question.answer),
        });
      }
      if (verdict !== "write") continue;
      await tx.clarificationQuestion.update({
        where: { clarificationId_n: { clarificationId: round.id, n } },
        data: {
          answer: typed,
          version: { increment: 1 },
          savedAt: ctx.now(),
          savedById: ctx.actor.userId,
        },
      });
    }
    return ok({ conflicts });
  });
}
