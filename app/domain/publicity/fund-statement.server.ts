import { record } from "#app/domain/audit/record.server.ts";
import { brandOf } from "#app/domain/groups/brand.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { StrategyAddress } from "#app/domain/strategies/ledger-page.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { StatementInput } from "./statement-schema.ts";

async function findOwn(
  tx: Ctx["db"] | Tx,
  { actor }: Pick<Ctx, "actor">,
  { group, slug }: StrategyAddress,
) {
  const found = await tx.strategy.findFirst({
    where: { slug, group: { slug: group } },
    select: {
      id: true,
      groupId: true,
      title: true,
      titleEn: true,
      periodFrom: true,
      periodTo: true,
      euStatement: true,
      euStatementEn: true,
      group: { select: { letterhead: true } },
    },
  });
  return found && can(actor, "group:work", found) ? found : null;
}

/** What the pages and letters of a strategy say of its fund, for staff of its group. */
export async function fundStatementPage(ctx: Pick<Ctx, "db" | "actor">, address: StrategyAddress) {
  const found = await findOwn(ctx.db, ctx, address);
  if (!found) return refuse("not-found");
  const { title, titleEn, periodFrom, periodTo, euStatement, euStatementEn, group } = found;
  return ok({
    title: { lt: title, en: titleEn || title },
    periodFrom,
    periodTo,
    euStatement,
    euStatementEn,
    /** What stands there while the strategy says nothing of its own. */
    ofGroup: brandOf(group.letterhead).euStatement.lt,
    brand: brandOf(group.letterhead, found),
  });
}

/** Sets the statement of the fund that the period of a strategy asks for; empty: that of the letterhead. */
export function setFundStatement(
  ctx: Ctx,
  { group, slug, ...input }: StatementInput & StrategyAddress,
) {
  return ctx.transact(async (tx) => {
    const found = await findOwn(tx, ctx, { group, slug });
    if (!found) return refuse("not-found");
    const { id, groupId } = found;
    const { euStatement, euStatementEn } = input;
    await tx.strategy.update({
      where: { id },
      data: { euStatement, euStatementEn },
      select: { id: true },
    });
    await record(tx, ctx, { groupId, kind: "strategy.fund-statement", subject: id });
    return ok(null);
  });
}
