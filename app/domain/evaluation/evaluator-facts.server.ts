import { record } from "#app/domain/audit/record.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { EvaluatorFacts } from "./evaluator-facts-schema.ts";

/** Evaluators of the actor's groups whose role is in force, with what staff keep of them. */
export async function evaluatorsPage({ actor, db, now }: Ctx) {
  const groups = actor.groups.filter((group) => can(actor, "group:work", group));
  const today = new Date(vilniusDay(now()));
  const members = await db.groupMember.findMany({
    where: {
      groupId: { in: groups.map(({ groupId }) => groupId) },
      role: "EVALUATOR",
      OR: [{ until: null }, { until: { gte: today } }],
      user: { disabledAt: null },
    },
    orderBy: [{ group: { shortName: "asc" } }, { user: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      userId: true,
      sector: true,
      employer: true,
      employerCode: true,
      expertise: true,
      maxProposals: true,
      user: { select: { name: true } },
      group: { select: { shortName: true } },
    },
  });
  return members.map(({ user, group, userId, ...member }) => ({
    ...member,
    name: user.name,
    group: group.shortName,
    /** Nobody tells of their own employer whether it ties them. */
    isOwn: userId === actor.userId,
  }));
}

/** Keeps what staff tell of an evaluator of their group; conflicts and the solver ask it at once. */
export function saveEvaluatorFacts(ctx: Ctx, { memberId, ...facts }: EvaluatorFacts) {
  return ctx.transact(async (tx) => {
    if (!isId(memberId)) return refuse("not-found");
    const member = await tx.groupMember.findUnique({
      where: { id: memberId },
      select: { groupId: true, userId: true, role: true },
    });
    if (member?.role !== "EVALUATOR" || !can(ctx.actor, "group:work", member))
      return refuse("not-found");
    if (member.userId === ctx.actor.userId) return refuse("own-facts");
    await tx.groupMember.update({ where: { id: memberId }, data: facts });
    const { groupId, userId: subject } = member;
    const data = { employerCode: facts.employerCode, maxProposals: facts.maxProposals };
    await record(tx, ctx, { groupId, kind: "person.evaluator-facts", subject, data });
    return ok(null);
  });
}
