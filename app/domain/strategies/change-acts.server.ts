import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { ActInput } from "./act-schema.ts";
import { keepAct } from "./keep-act.server.ts";
import type { StrategyAddress } from "./ledger-page.server.ts";
import { lockStrategy } from "./lock-strategy.server.ts";

const dataOf = ({ kind, title, number, date }: ActInput) => ({
  kind,
  title,
  number: number || null,
  date: date ? new Date(date) : null,
});

/** Adds what a strategy rests on: a decision, an order, a contract. */
export function addAct(ctx: Ctx, { input, ...address }: StrategyAddress & { input: ActInput }) {
  return ctx.transact(async (tx) => {
    const strategy = await lockStrategy(tx, ctx, address);
    if (!strategy) return refuse("not-found");
    if (input.date > vilniusDay(ctx.now())) return refuse("act-later");
    const { id, groupId } = strategy;
    await keepAct(tx, id, dataOf(input));
    await record(tx, ctx, {
      groupId,
      kind: "strategy.add-act",
      subject: id,
      data: { title: input.title, number: input.number },
    });
    return ok(null);
  });
}

type OfAct = StrategyAddress & { id: string };

/** Changes one; the day as a source prints it stays where none is typed. */
export function changeAct(ctx: Ctx, { id, input, ...address }: OfAct & { input: ActInput }) {
  return ctx.transact(async (tx) => {
    const strategy = await lockStrategy(tx, ctx, address);
    if (!strategy || !isId(id)) return refuse("not-found");
    if (input.date > vilniusDay(ctx.now())) return refuse("act-later");
    const { count } = await tx.strategyAct.updateMany({
      where: { id, strategyId: strategy.id },
      data: { ...dataOf(input), ...(input.date && { dateText: null }) },
    });
    if (count === 0) return refuse("not-found");
    await record(tx, ctx, {
      groupId: strategy.groupId,
      kind: "strategy.change-act",
      subject: strategy.id,
      data: { title: input.title, number: input.number },
    });
    return ok(null);
  });
}

/** Takes one away. */
export function removeAct(ctx: Ctx, { id, ...address }: OfAct) {
  return ctx.transact(async (tx) => {
    const strategy = await lockStrategy(tx, ctx, address);
    if (!strategy || !isId(id)) return refuse("not-found");
    const found = await tx.strategyAct.findFirst({
      where: { id, strategyId: strategy.id },
      select: { title: true, number: true },
    });
    if (!found) return refuse("not-found");
    await tx.strategyAct.delete({ where: { id } });
    await record(tx, ctx, {
      groupId: strategy.groupId,
      kind: "strategy.remove-act",
      subject: strategy.id,
      data: { title: found.title, number: found.number ?? "" },
    });
    return ok(null);
  });
}
