import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { typedFacts } from "./facts-page.server.ts";
import { findDraftCall } from "./find-draft-call.server.ts";
import { markOf } from "./mark.server.ts";

interface Facts {
  /** As it is now. */
  number: string;
  /** Mark of what the page showed. */
  seen: string;
  newNumber: string;
  title: string;
  titleEn: string;
  actionId: string;
  opensAt: Date;
  closesAt: Date;
  /** Day in ISO form, or null. */
  decisionBy: string | null;
}

/** Names, numbers and times a call that is not published yet. */
export function saveFacts(ctx: Ctx, { number, seen, newNumber, decisionBy, ...facts }: Facts) {
  return ctx.transact(async (tx) => {
    const found = await findDraftCall(tx, ctx, number);
    if (!found) return refuse("not-found");
    await lockCall(tx, found.id, "alone");
    const draft = await findDraftCall(tx, ctx, number);
    if (!draft) return refuse("not-found");
    if (draft.published) return refuse("facts-fixed");
    if (markOf(typedFacts(draft)) !== seen) return refuse("edited-meanwhile");
    if (facts.closesAt <= facts.opensAt) return refuse("window-crossed");
    if (draft.status === "PLANNED" && newNumber !== number) return refuse("number-known");

    const isOfGroup = await tx.action.findFirst({
      where: {
        id: facts.actionId,
        objective: { goal: { strategy: { groupId: draft.groupId } } },
      },
      select: { id: true },
    });
    if (!isOfGroup) return refuse("not-found");
    const isTaken =
      newNumber !== number &&
      (await tx.call.findUnique({ where: { number: newNumber }, select: { id: true } }));
    if (isTaken) return refuse("number-taken");

    await tx.call.update({
      where: { id: draft.id },
      data: {
        ...facts,
        number: newNumber,
        decisionBy: decisionBy === null ? null : new Date(decisionBy),
      },
      select: { id: true },
    });
    await record(tx, ctx, {
      groupId: draft.groupId,
      kind: "call.edit",
      subject: draft.id,
      data: { part: "facts" },
    });
    return ok({ number: newNumber });
  });
}
