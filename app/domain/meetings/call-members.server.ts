import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

const called = ["BOARD", "CHAIR", "OBSERVER"] as const;

/**
 * Puts those on the meeting's register who hold a role in the board now, or observe it, and takes off
 * whoever holds none any more and is not there. Who is chair and member at once stands as chair.
 */
export async function callMembers(
  tx: Tx,
  ctx: Pick<Ctx, "now">,
  { id: meetingId, groupId }: { id: string; groupId: string },
) {
  const found = await tx.groupMember.findMany({
    where: {
      groupId,
      role: { in: [...called] },
      user: { disabledAt: null },
      OR: [{ until: null }, { until: { gte: new Date(vilniusDay(ctx.now())) } }],
    },
    select: {
      userId: true,
      role: true,
      sector: true,
      employer: true,
      user: { select: { name: true } },
    },
  });
  const rank = { CHAIR: 0, BOARD: 1, OBSERVER: 2, STAFF: 3, EVALUATOR: 3 };
  const members = found
    .toSorted((a, b) => rank[a.role] - rank[b.role])
    .filter(({ userId }, index, all) => all.findIndex((one) => one.userId === userId) === index);
  await tx.meetingMember.deleteMany({
    where: {
      meetingId,
      attending: "ABSENT",
      userId: { notIn: members.map(({ userId }) => userId) },
    },
  });
  for (const { userId, user, ...role } of members) {
    const data = { ...role, name: user.name };
    await tx.meetingMember.upsert({
      where: { meetingId_userId: { meetingId, userId } },
      create: { ...data, meetingId, userId },
      update: data,
    });
  }
}
