import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { proposalLifecycle } from "#app/domain/proposals/lifecycle.ts";
import { moveProposal } from "#app/domain/proposals/move.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { ProposalStatus } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type CheckInput, type CheckTyped, checkSchema } from "./check-schema.ts";
import type { CheckCase } from "./find-case.server.ts";
import { holdCase } from "./hold-case.server.ts";
import { moveCheck } from "./move-check.server.ts";
import { outcomeEvents } from "./outcome.ts";

const outcomes = { pass: "ELIGIBLE", fail: "INELIGIBLE" } as const;

/** Writes what is filled in to the open round, or to a new one; nothing of it is handed in yet. */
async function writeRound(tx: Tx, ctx: Ctx, actor: SignedIn, of: CheckCase, input: CheckInput) {
  const [last] = of.rounds;
  const { items, intent, point, text, waiver } = input;
  const before = last?.writers ?? [];
  const data = {
    items,
    ...(intent !== "pass" && { reason: { point, text } }),
    waiver: intent === "pass" ? "" : waiver,
    writers: before.includes(actor.userId) ? before : [...before, actor.userId],
    checkedById: actor.userId,
    checkedAt: ctx.now(),
  };
  const select = { id: true, n: true, state: true, proposalId: true };
  const saved =
    last?.state === "DRAFT"
      ? await tx.check.update({ where: { id: last.id }, data, select })
      : await tx.check.create({
          data: { ...data, proposalId: of.id, n: (last?.n ?? 0) + 1 },
          select,
        });
  await record(tx, ctx, {
    groupId: of.groupId,
    kind: "check.record",
    subject: saved.id,
    data: { proposalId: of.id, n: saved.n },
  });
  return { ...saved, groupId: of.groupId };
}

/** Why nothing can be filled in now, or null. */
function obstacle(of: CheckCase, status: ProposalStatus, intent: CheckInput["intent"]) {
  const [last] = of.rounds;
  if (last?.state === "CONFIRMED") return refuse("check-ended");
  if (last?.state === "HANDED_IN") return refuse("check-handed-in");
  if (status === "CLARIFICATION") return intent === "save" ? null : refuse("clarification-open");
  if (!next(proposalLifecycle, status, "passCheck")) return refuse("check-ended");
  return null;
}

/**
 * Saves the check of a proposal; with `pass` or `fail` it is handed in to a second person, or ends
 * where the group has settled for one. The status of the proposal follows from its end.
 */
export function recordCheck(ctx: Ctx, { id, ...input }: CheckTyped & { id: string }) {
  return ctx.transact(async (tx) => {
    const held = await holdCase(tx, ctx, id);
    if (!held.ok) return held;
    const { actor, status, of } = held.value;
    const stopped = obstacle(of, status, input.intent);
    if (stopped) return stopped;
    const [last] = of.rounds;
    if ((last?.checkedAt.toISOString() ?? "") !== (input.seen ?? ""))
      return refuse("changed-meanwhile");
    const parsed = checkSchema(of.basis).safeParse(input);
    if (!parsed.success) return refuse("check-incomplete");

    const check = await writeRound(tx, ctx, actor, of, parsed.data);
    const { intent } = parsed.data;
    const subject = { id, groupId: of.groupId };
    if (status === "SUBMITTED") await moveProposal(tx, ctx, { ...subject, status }, "startCheck");
    if (intent === "save") return ok({ id });

    const outcome = outcomes[intent];
    const fields = { outcome, findings: of.basis.findings as object };
    await moveCheck(tx, ctx, check, of.needsSecond ? "handIn" : "end", fields);
    if (!of.needsSecond)
      await moveProposal(tx, ctx, { ...subject, status: "CHECKING" }, outcomeEvents[outcome]);
    return ok({ id });
  });
}
