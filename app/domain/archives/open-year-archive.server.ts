import { recordRead } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { StrategyAddress } from "#app/domain/strategies/ledger-page.server.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findStaffStrategy } from "./staff-strategy.server.ts";

/** The file of an archive of a year, for the staff of the group while it is kept. */
export async function openYearArchive(
  ctx: Ctx,
  { id, ...address }: StrategyAddress & { id: string },
) {
  const strategy = await findStaffStrategy(ctx.db, ctx, address);
  if (!strategy || !isId(id)) return refuse("not-found");
  const found = await ctx.db.callArchive.findFirst({
    where: { id, strategyId: strategy.id, expiresAt: { gt: ctx.now() } },
    select: { kind: true, year: true, sha256: true, size: true },
  });
  if (!found?.sha256 || found.size === null) return refuse("not-found");
  const { kind, year, sha256, size } = found;
  const { groupId, id: subject } = strategy;
  const data = { what: kind, sha256 };
  await recordRead(ctx, { groupId, kind: "strategy.read-archive", subject, data });
  return ok({ name: `${address.group}-${address.slug}-${year}`, sha256, size: Number(size) });
}
