import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { ProposalHappening } from "./event.ts";

/** Writes what happened into the list that the applicant's timeline is drawn from. */
export async function addEvent(
  tx: Tx,
  ctx: Pick<Ctx, "now">,
  proposalId: string,
  { kind, ...data }: ProposalHappening,
) {
  await tx.proposalEvent.create({ data: { proposalId, at: ctx.now(), kind, data } });
}
