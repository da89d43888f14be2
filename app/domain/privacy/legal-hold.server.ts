import type { z } from "zod";
import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { holdSchema } from "./privacy-schema.ts";

type Hold = z.infer<typeof holdSchema>;

/** A submitted proposal that the actor sees as staff; held until the end of the transaction. */
async function findOwn(tx: Tx, ctx: Ctx, registration: string) {
  const found = await tx.proposal.findFirst({
    where: { AND: [{ registration }, staffProposals(ctx.actor)] },
    select: { id: true, call: { select: { groupId: true } } },
  });
  if (!found) return null;
  const { id, call } = found;
  await lockProposal(tx, id);
  const { holdReason } = await tx.proposal.findUniqueOrThrow({
    where: { id },
    select: { holdReason: true },
  });
  return { id, groupId: call.groupId, held: holdReason !== null };
}

/** Stops or allows the deletion of a submitted proposal of the actor's group, for a reason that goes on record. */
export function setHold(ctx: Ctx, { registration, reason, intent }: Hold) {
  return ctx.transact(async (tx) => {
    const found = await findOwn(tx, ctx, registration);
    if (!found) return refuse("no-such-proposal");
    const { id, groupId, held } = found;
    if (intent === "hold" && held) return refuse("already-held");
    if (intent === "lift" && !held) return refuse("not-held");

    const hold = intent === "hold";
    await tx.proposal.update({
      where: { id },
      data: hold ? { holdReason: reason, heldAt: ctx.now() } : { holdReason: null, heldAt: null },
      select: { id: true },
    });
    if (hold) await tx.retentionDue.deleteMany({ where: { proposalId: id } });
    await record(tx, ctx, {
      groupId,
      kind: hold ? "proposal.hold-set" : "proposal.hold-lifted",
      subject: id,
      data: { reason },
    });
    return ok(null);
  });
}
