import { record } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { moveProposal } from "#app/domain/proposals/move.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type CheckInput, checkSchema } from "./check-schema.ts";
import { checklist } from "./checklist.ts";

const outcomes = { save: null, pass: "ELIGIBLE", fail: "INELIGIBLE" } as const;
const events = { save: "startCheck", pass: "passCheck", fail: "failCheck" } as const;

/** Saves the check of a proposal; with `pass` or `fail` it ends, and the proposal moves on. */
export function recordCheck(ctx: Ctx, { id, ...input }: CheckInput & { id: string }) {
  return ctx.transact(async (tx) => {
    if (!(await accessToProposal(tx, ctx, id)).check) return refuse("not-found");
    const proposal = await tx.proposal.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        callId: true,
        call: { select: { groupId: true } },
        callVersionId: true,
      },
    });
    const subject = { ...proposal, groupId: proposal.call.groupId };

    if ((await lockCall(tx, subject.callId, "shared")) !== "EVALUATION")
      return refuse("not-in-evaluation");
    const { content } = await definitionOf(tx, subject.callVersionId);
    const parsed = checkSchema(checklist(content)).safeParse(input);
    if (!parsed.success) return refuse("check-incomplete");

    const status = await lockProposal(tx, id);
    const before = await tx.check.findFirst({
      where: { proposalId: id },
      orderBy: { id: "desc" },
      select: { id: true, outcome: true, checkedAt: true },
    });
    if (status === "DRAFT") return refuse("not-found");
    if (before?.outcome) return refuse("check-ended");
    if (status === "CLARIFICATION" && input.intent !== "save") return refuse("clarification-open");
    if ((before?.checkedAt.toISOString() ?? "") !== input.seen) return refuse("changed-meanwhile");

    const { intent, items, point, text } = parsed.data;
    const outcome = outcomes[intent];
    const data = {
      items,
      outcome,
      ...(intent !== "pass" && { reason: { point, text } }),
      checkedById: ctx.actor.userId ?? "",
      checkedAt: ctx.now(),
    };
    const saved = before
      ? await tx.check.update({ where: { id: before.id }, data, select: { id: true } })
      : await tx.check.create({ data: { ...data, proposalId: id }, select: { id: true } });

    if (intent !== "save" || status === "SUBMITTED") {
      const moved = await moveProposal(tx, ctx, { ...subject, status }, events[intent]);
      if (!moved) return refuse("check-ended");
    }
    await record(tx, ctx, {
      groupId: subject.groupId,
      kind: "check.record",
      subject: saved.id,
      data: { proposalId: id, outcome },
    });
    return ok({ id, outcome });
  });
}
