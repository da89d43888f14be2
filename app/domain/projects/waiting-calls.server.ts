import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** Released calls of the actor's groups with grants that are no projects yet, and how many. */
export async function waitingCalls({ db, actor }: Pick<Ctx, "db" | "actor">) {
  const groupIds = actor.groups.flatMap(({ role, groupId }) => (role === "STAFF" ? groupId : []));
  const waiting = await db.proposal.groupBy({
    by: ["callId"],
    where: {
      AND: [
        staffProposals(actor),
        {
          call: { groupId: { in: groupIds }, releasedAt: { not: null } },
          project: null,
          OR: [{ status: "SELECTED" }, { status: "PARTIAL", offerReply: { answer: "ACCEPTED" } }],
        },
      ],
    },
    _count: true,
  });
  const calls = await db.call.findMany({
    where: { id: { in: waiting.map(({ callId }) => callId) } },
    orderBy: { number: "asc" },
    select: { id: true, number: true, title: true, titleEn: true },
  });
  const counts = new Map(waiting.map(({ callId, _count }) => [callId, _count]));
  return calls.map(({ id, number, title, titleEn }) => ({
    number,
    title: { lt: title, en: titleEn },
    n: counts.get(id) ?? 0,
  }));
}
