import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { drawTerritory } from "./draw-territory.ts";
import { findOwnStrategy } from "./find-own-strategy.server.ts";
import type { StrategyAddress } from "./ledger-page.server.ts";
import { lockStrategy } from "./lock-strategy.server.ts";
import { isAbroad, readTerritory, territoryMap, type TerritoryMap } from "./territory.ts";

/** A stored map drawn; null where there is none. */
export function drawnMap(stored: unknown) {
  const { data } = territoryMap.safeParse(stored);
  return data ? drawTerritory(data) : null;
}

/** The territory of a strategy for staff of its group: its words, and the map where there is one. */
export async function territoryPage(ctx: Ctx, address: StrategyAddress) {
  const strategy = await findOwnStrategy(ctx.db, ctx, address);
  if (!strategy) return refuse("not-found");
  const {
    territory,
    territoryMap: stored,
    mapSource,
  } = await ctx.db.strategy.findUniqueOrThrow({
    where: { id: strategy.id },
    select: { territory: true, territoryMap: true, mapSource: true },
  });
  return ok({ strategy, territory, mapSource, drawing: drawnMap(stored) });
}

interface Shown {
  drawing: ReturnType<typeof drawTerritory>;
  /** The map as it would be kept. */
  text: string;
  isAbroad: boolean;
}

/** What a map would look like, without keeping it. */
export function tryMap(text: string) {
  const read = readTerritory(text);
  return read.ok ? ok(shown(read.value)) : read;
}

const shown = (map: TerritoryMap): Shown => ({
  drawing: drawTerritory(map),
  text: JSON.stringify(map),
  isAbroad: isAbroad(map),
});

/** Keeps the map of the territory of a strategy, and whose boundaries it shows. */
export function setMap(
  ctx: Ctx,
  { text, source, ...address }: StrategyAddress & { text: string; source: string },
) {
  return ctx.transact(async (tx) => {
    const strategy = await lockStrategy(tx, ctx, address);
    if (!strategy) return refuse("not-found");
    const read = readTerritory(text);
    if (!read.ok) return read;
    const { id, groupId } = strategy;
    await tx.strategy.update({
      where: { id },
      data: { territoryMap: read.value, mapSource: source },
      select: { id: true },
    });
    await record(tx, ctx, { groupId, kind: "strategy.set-map", subject: id, data: { source } });
    return ok(null);
  });
}

/** Takes the map away; the words stay. */
export function removeMap(ctx: Ctx, address: StrategyAddress) {
  return ctx.transact(async (tx) => {
    const strategy = await lockStrategy(tx, ctx, address);
    if (!strategy) return refuse("not-found");
    const { id, groupId } = strategy;
    await tx.strategy.update({
      where: { id },
      data: { territoryMap: Prisma.DbNull, mapSource: "" },
      select: { id: true },
    });
    await record(tx, ctx, { groupId, kind: "strategy.remove-map", subject: id });
    return ok(null);
  });
}
