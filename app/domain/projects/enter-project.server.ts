import { record } from "#app/domain/audit/record.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { EnterInput } from "./project-schema.ts";
import { isTaken } from "./step-project.server.ts";

/** Strategies of the actor's groups with their actions, to choose from. */
export async function enterPage({ db, actor }: Pick<Ctx, "db" | "actor">) {
  const groupIds = actor.groups.flatMap(({ role, groupId }) => (role === "STAFF" ? groupId : []));
  const strategies = await db.strategy.findMany({
    where: { groupId: { in: groupIds } },
    orderBy: [{ periodFrom: "desc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      titleEn: true,
      goals: {
        orderBy: { position: "asc" },
        select: {
          objectives: {
            orderBy: { position: "asc" },
            select: {
              actions: {
                orderBy: { position: "asc" },
                select: { id: true, number: true, title: true },
              },
            },
          },
        },
      },
    },
  });
  return strategies.map(({ id, title, titleEn, goals }) => ({
    id,
    title: { lt: title, en: titleEn },
    actions: goals.flatMap(({ objectives }) => objectives.flatMap(({ actions }) => actions)),
  }));
}

/** Enters a project that came to the group without a proposal in the program. */
export function enterProject(ctx: Ctx, input: EnterInput) {
  return ctx.transact(async (tx) => {
    const strategy = await tx.strategy.findUnique({
      where: { id: input.strategy },
      select: { id: true, groupId: true },
    });
    if (!strategy || !can(ctx.actor, "group:work", strategy)) return refuse("not-found");
    const { groupId, id: strategyId } = strategy;
    const isOfStrategy =
      input.action === null ||
      (await tx.action.count({
        where: { id: input.action, objective: { goal: { strategyId } } },
      })) > 0;
    if (!isOfStrategy) return refuse("action-of-other-strategy");
    if (await isTaken(tx, null, input.externalNumber)) return refuse("external-number-taken");

    const { strategy: _, action, partners, isPerson, grantCents, ...told } = input;
    const { id } = await tx.project.create({
      data: {
        ...told,
        groupId,
        strategyId,
        actionId: action,
        isPerson: isPerson === "on",
        promoterCode: told.promoterCode || null,
        externalNumber: told.externalNumber || null,
        grantCents: grantCents === null ? null : BigInt(grantCents),
        partners: { create: partners.map((one, index) => ({ ...one, position: index + 1 })) },
      },
      select: { id: true },
    });
    await record(tx, ctx, { groupId, kind: "project.enter", subject: id });
    return ok({ id });
  });
}
