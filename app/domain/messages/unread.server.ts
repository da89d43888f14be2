import { ownProposals } from "#app/domain/access/known-proposals.server.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** How many messages of groups wait to be read by the actor's organisations, at most a hundred. */
export const countUnread = ({ db, actor }: Pick<Ctx, "db" | "actor">) =>
  db.message.count({
    where: { side: "GROUP", readAt: null, proposal: ownProposals(actor) },
    take: 100,
  });

/** How many wait for the actor's organisations under each of these proposals. */
export async function unreadByProposal(
  { db, actor }: Pick<Ctx, "db" | "actor">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.message.groupBy({
    by: ["proposalId"],
    where: {
      side: "GROUP",
      readAt: null,
      proposalId: { in: [...ids] },
      proposal: ownProposals(actor),
    },
    _count: true,
  });
  return new Map(rows.map(({ proposalId, _count }) => [proposalId, _count]));
}
