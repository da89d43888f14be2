import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/** The evaluators of a group whose role is in force today, by name. */
export async function findEvaluators(tx: Tx, ctx: Pick<Ctx, "now">, groupId: string) {
  const today = new Date(vilniusDay(ctx.now()));
  const members = await tx.groupMember.findMany({
    where: {
      groupId,
      role: "EVALUATOR",
      OR: [{ until: null }, { until: { gte: today } }],
      user: { disabledAt: null },
    },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: {
      userId: true,
      employer: true,
      employerCode: true,
      sector: true,
      maxProposals: true,
      user: { select: { name: true, email: true } },
    },
  });
  return members.map(({ userId: id, maxProposals: most, user, ...member }) => ({
    id,
    ...member,
    ...user,
    /** How many proposals of one call the person is given at most; null without a limit. */
    most,
  }));
}
