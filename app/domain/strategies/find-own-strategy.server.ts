import { can } from "#app/domain/policy.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { StrategyAddress } from "./ledger-page.server.ts";

/** A strategy of a group whose staff the actor is, as the heads of its pages name it; null for others. */
export async function findOwnStrategy(
  tx: Ctx["db"] | Tx,
  { actor }: Pick<Ctx, "actor">,
  { group, slug }: StrategyAddress,
) {
  const found = await tx.strategy.findFirst({
    where: { slug, group: { slug: group } },
    select: {
      id: true,
      groupId: true,
      slug: true,
      title: true,
      titleEn: true,
      state: true,
      group: { select: { slug: true } },
    },
  });
  if (!found || !can(actor, "group:work", found)) return null;
  const { title, titleEn, group: of, ...rest } = found;
  return { ...rest, group: of.slug, title: { lt: title, en: titleEn || title } };
}
