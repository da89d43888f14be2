import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import type { ProposalRights } from "#app/domain/access/proposal-rights.ts";
import { actorOf } from "#app/domain/accounts/find-actor.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { TaskContext } from "./task-context.ts";

type Context = Pick<TaskContext, "db" | "now">;

/** Who reads what is sent to an address, with the rights of now; null where the account is gone or disabled. */
export async function readerOf(context: Context, to: string): Promise<SignedIn | null> {
  const user = await context.db.user.findUnique({
    where: { email: to, disabledAt: null },
    select: { id: true },
  });
  return user && actorOf(context, user.id);
}

/** Whether the reader of an address may still be told of a proposal: asked when the mail is written. */
export async function mayBeTold(
  context: Context,
  to: string,
  proposalId: string,
  right: keyof ProposalRights,
) {
  const actor = await readerOf(context, to);
  if (!actor) return false;
  const rights = await accessToProposal(context.db, { actor, now: context.now }, proposalId);
  return rights[right];
}
