import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { keepAct } from "./keep-act.server.ts";
import type { StrategyAddress } from "./ledger-page.server.ts";
import { nextStep, type StrategyStep } from "./lifecycle.ts";
import { lockStrategy } from "./lock-strategy.server.ts";
import { moveStrategy } from "./move-strategy.server.ts";
import type { StrategyStepInput } from "./strategy-schema.ts";

/** What staff need to take a strategy a step further: where it stands and what it rests on. */
export async function strategyStatePage(
  { db, actor }: Pick<Ctx, "db" | "actor">,
  { group, slug }: StrategyAddress,
) {
  const strategy = await db.strategy.findFirst({
    where: { slug, group: { slug: group } },
    select: {
      id: true,
      groupId: true,
      slug: true,
      title: true,
      titleEn: true,
      state: true,
      group: { select: { slug: true } },
      acts: {
        orderBy: { position: "asc" },
        select: { id: true, kind: true, number: true, date: true, dateText: true, title: true },
      },
    },
  });
  if (!strategy || !can(actor, "group:work", strategy)) return refuse("not-found");
  const { id: _id, groupId: _group, title, titleEn, acts, ...rest } = strategy;
  return ok({
    ...rest,
    title: { lt: title, en: titleEn || title },
    step: nextStep(strategy.state),
    acts: acts.map(({ date, ...act }) => ({
      ...act,
      day: date?.toISOString().slice(0, 10) ?? null,
    })),
  });
}

const kinds: Record<StrategyStep, string> = {
  select: "order",
  implement: "contract",
  complete: "completion",
};

/** Whether something of the strategy still goes on, which completing it would cut off. */
async function goesOn(tx: Tx, strategyId: string) {
  const open = await tx.call.count({
    where: {
      status: { in: ["PUBLISHED", "EVALUATION"] },
      action: { objective: { goal: { strategyId } } },
    },
  });
  const running = await tx.project.count({
    where: { strategyId, state: { in: ["SELECTED", "FORWARDED", "CONTRACTED", "RUNNING"] } },
  });
  return open + running > 0;
}

/** Takes a strategy a step further by the document that says so, which is kept among its acts. */
export function stepStrategy(
  ctx: Ctx,
  { input, ...address }: StrategyAddress & { input: StrategyStepInput },
) {
  return ctx.transact(async (tx) => {
    const strategy = await lockStrategy(tx, ctx, address);
    if (!strategy) return refuse("not-found");
    const { step, on, number, title } = input;
    if (on > vilniusDay(ctx.now())) return refuse("act-later");
    if (step === "complete" && (await goesOn(tx, strategy.id))) return refuse("strategy-goes-on");
    if (!(await moveStrategy(tx, ctx, strategy, step, { on, number })))
      return refuse("changed-meanwhile");
    const act = { kind: kinds[step], number: number || null, date: new Date(on), title };
    await keepAct(tx, strategy.id, act);
    return ok(null);
  });
}
