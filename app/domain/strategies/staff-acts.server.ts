import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findOwnStrategy } from "./find-own-strategy.server.ts";
import type { StrategyAddress } from "./ledger-page.server.ts";

const fields = { id: true, kind: true, number: true, date: true, dateText: true, title: true };

interface Row {
  id: string;
  kind: string;
  number: string | null;
  date: Date | null;
  dateText: string | null;
  title: string;
}
const asAct = ({ date, ...row }: Row) => ({
  ...row,
  day: date ? date.toISOString().slice(0, 10) : null,
});

/** What a strategy rests on, for staff of its group. */
export async function staffActs(ctx: Ctx, address: StrategyAddress) {
  const strategy = await findOwnStrategy(ctx.db, ctx, address);
  if (!strategy) return refuse("not-found");
  const rows = await ctx.db.strategyAct.findMany({
    where: { strategyId: strategy.id },
    orderBy: { position: "asc" },
    take: 500,
    select: fields,
  });
  return ok({ strategy, acts: rows.map(asAct) });
}

/** One of them. */
export async function staffAct(ctx: Ctx, { id, ...address }: StrategyAddress & { id: string }) {
  const strategy = await findOwnStrategy(ctx.db, ctx, address);
  if (!strategy || !isId(id)) return refuse("not-found");
  const row = await ctx.db.strategyAct.findFirst({
    where: { id, strategyId: strategy.id },
    select: fields,
  });
  return row ? ok({ strategy, act: asAct(row) }) : refuse("not-found");
}
