import { access } from "#app/domain/access/access.ts";
import { tiedProposals } from "#app/domain/access/known-proposals.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { definitionOf } from "./definition-of.server.ts";

type Asking = Pick<Ctx, "actor" | "now">;

/** The call of that number with all that staff rules are judged by, and the actor's rights to it; null for who does not manage it. */
export async function findStaffCall(tx: Tx, asking: Asking, number: string) {
  const call = await findRuledCall(tx, asking, number);
  return call?.rights.manage ? call : null;
}

/** The same for whoever may be one of the two who approve its list. */
export async function findCallToApprove(tx: Tx, asking: Asking, number: string) {
  const call = await findRuledCall(tx, asking, number);
  return call?.rights.approve ? call : null;
}

async function findRuledCall(tx: Tx, { actor, now }: Asking, number: string) {
  const call = await tx.call.findUnique({
    where: { number },
    select: {
      id: true,
      groupId: true,
      actionId: true,
      number: true,
      title: true,
      titleEn: true,
      status: true,
      opensAt: true,
      closesAt: true,
      releasedAt: true,
      currentVersion: { select: { id: true, n: true, sha256: true } },
      proposals: {
        where: tiedProposals(actor),
        select: { id: true },
      },
      lists: { take: 1, select: { id: true } },
    },
  });
  if (!call?.currentVersion) return null;
  const { proposals, currentVersion, lists, ...rest } = call;
  const isTied = proposals.length > 0;
  const standing = { hasList: lists.length > 0, isReleased: call.releasedAt !== null };
  const { groupId } = call;
  const rights = access(actor, { kind: "call", groupId, ...standing, isTied }, now());
  return {
    ...rest,
    version: currentVersion,
    definition: await definitionOf(tx, currentVersion.id),
    rights,
    /** Scoring is closed. */
    hasList: standing.hasList,
    /** Ranking, decisions and letters are closed to staff who are tied to one of its proposals. */
    isPartial: isTied,
  };
}
export type StaffCall = NonNullable<Awaited<ReturnType<typeof findRuledCall>>>;
