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
    select: { userId: true, employer: true, user: { select: { name: true } } },
  });
  return members.map(({ userId: id, employer, user }) => ({ id, employer, name: user.name }));
}
