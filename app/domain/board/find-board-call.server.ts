import { access } from "#app/domain/access/access.ts";
import { tiedProposals } from "#app/domain/access/known-proposals.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/** The call of that number for whoever may discuss its list, with the rights to it; null for others. */
export async function findBoardCall(
  tx: Tx,
  { actor, now }: Pick<Ctx, "actor" | "now">,
  number: string,
) {
  if (!isSignedIn(actor)) return null;
  const call = await tx.call.findUnique({
    where: { number },
    select: {
      id: true,
      groupId: true,
      number: true,
      title: true,
      titleEn: true,
      status: true,
      currentVersionId: true,
      releasedAt: true,
      lists: { take: 1, select: { id: true } },
      proposals: { where: tiedProposals(actor), take: 1, select: { id: true } },
    },
  });
  if (!call) return null;
  const { lists, proposals, releasedAt, title, titleEn, ...rest } = call;
  const rights = access(
    actor,
    {
      kind: "call",
      groupId: call.groupId,
      hasList: lists.length > 0,
      isReleased: releasedAt !== null,
      isTied: proposals.length > 0,
    },
    now(),
  );
  if (!rights.deliberate) return null;
  return { ...rest, title: { lt: title, en: titleEn }, rights };
}
