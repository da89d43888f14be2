import { record } from "#app/domain/audit/record.server.ts";
import { moveProposal } from "#app/domain/proposals/move.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { holdCase } from "./hold-case.server.ts";
import { moveCheck } from "./move-check.server.ts";
import { isOutcome, outcomeEvents } from "./outcome.ts";
import { type SecondInput, secondSchema } from "./second-schema.ts";

/**
 * The second pair of eyes: somebody who has filled in nothing of the check answers it item by item.
 * Confirmed, the proposal moves on; returned, the check goes on in its next round.
 */
export function answerCheck(ctx: Ctx, { id, ...input }: SecondInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdCase(tx, ctx, id);
    if (!held.ok) return held;
    const { actor, status, of } = held.value;
    const [check] = of.rounds;
    if (check?.state === "CONFIRMED") return refuse("already-confirmed");
    if (check?.state !== "HANDED_IN" || status !== "CHECKING") return refuse("check-not-ended");
    if (check.writers.includes(actor.userId)) return refuse("same-person");
    const seen = (check.secondAt ?? check.checkedAt).toISOString();
    if (seen !== input.seen) return refuse("changed-meanwhile");
    const parsed = secondSchema(of.basis.list).safeParse(input);
    if (!parsed.success) return refuse("check-incomplete");

    const { groupId } = of;
    const { intent, items } = parsed.data;
    const fields = { secondItems: items, secondById: actor.userId, secondAt: ctx.now() };
    if (intent === "saveSecond") {
      await tx.check.update({ where: { id: check.id }, data: fields });
      const data = { proposalId: id, n: check.n };
      await record(tx, ctx, { groupId, kind: "check.second", subject: check.id, data });
      return ok({ id });
    }
    await moveCheck(tx, ctx, { ...check, groupId }, intent, fields);
    if (intent === "confirm") {
      if (!isOutcome(check.outcome)) throw new Error(`check ${check.id} has no outcome`);
      await moveProposal(tx, ctx, { id, status, groupId }, outcomeEvents[check.outcome]);
    }
    return ok({ id });
  });
}
