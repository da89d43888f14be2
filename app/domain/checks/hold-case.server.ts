import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findCase } from "./find-case.server.ts";

/** A check that the actor may write to, held with its proposal until the transaction ends. */
export async function holdCase(tx: Tx, ctx: Ctx, id: string) {
  const { actor } = ctx;
  if (!isSignedIn(actor) || !(await accessToProposal(tx, ctx, id)).check)
    return refuse("not-found");
  const { callId } = await tx.proposal.findUniqueOrThrow({
    where: { id },
    select: { callId: true },
  });
  if ((await lockCall(tx, callId, "shared")) !== "EVALUATION") return refuse("not-in-evaluation");
  const status = await lockProposal(tx, id);
  const of = await findCase(tx, ctx, id);
  return of ? ok({ actor, status, of }) : refuse("not-found");
}
