import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { contentNow } from "./content-now.server.ts";
import type { StrategyAddress } from "./ledger-page.server.ts";
import { publicStrategies } from "./states.ts";
import { compareContents } from "./compare-contents.ts";
import { readContent } from "./strategy-content.ts";

/** The versions of a strategy that are in force or were, the newest first, each with what it changed; an amendment that is prepared is not among them. */
export async function strategyVersions({ db }: Pick<Ctx, "db">, { group, slug }: StrategyAddress) {
  const strategy = await db.strategy.findFirst({
    where: { ...publicStrategies, slug, group: { slug: group } },
    select: {
      id: true,
      slug: true,
      title: true,
      titleEn: true,
      group: { select: { slug: true, shortName: true } },
      versions: {
        where: { inForceAt: { not: null } },
        orderBy: { n: "asc" },
        select: {
          n: true,
          content: true,
          reason: true,
          approvedOn: true,
          minutesNo: true,
          inForceAt: true,
        },
      },
    },
  });
  if (!strategy) return refuse("not-found");
  const { id, title, titleEn, versions, ...rest } = strategy;
  const now = await contentNow(db, id);
  const contents = versions.map(({ content }) => readContent(content, now));
  return ok({
    ...rest,
    title: { lt: title, en: titleEn },
    versions: versions
      .map(({ n, reason, approvedOn, minutesNo, inForceAt }, index) => {
        const [before, after] = [contents[index - 1], contents[index]];
        return {
          n,
          reason,
          approvedOn: approvedOn?.toISOString().slice(0, 10) ?? null,
          minutesNo,
          inForceAt,
          changes: before && after ? compareContents(before, after) : [],
        };
      })
      .toReversed(),
  });
}

/** What staff need to amend a strategy: what it says, or what the prepared amendment would have it say, and the difference. */
export async function amendmentPage(ctx: Ctx, { group, slug }: StrategyAddress) {
  const strategy = await ctx.db.strategy.findFirst({
    where: { slug, group: { slug: group } },
    select: {
      id: true,
      groupId: true,
      slug: true,
      title: true,
      group: { select: { slug: true } },
      versions: {
        where: { inForceAt: null },
        select: { content: true, reason: true, savedAt: true },
      },
    },
  });
  if (!strategy || !can(ctx.actor, "group:work", strategy)) return refuse("not-found");
  const now = await contentNow(ctx.db, strategy.id);
  const [draft] = strategy.versions;
  const content = draft ? readContent(draft.content, now) : now;
  return ok({
    slug: strategy.slug,
    title: strategy.title,
    group: strategy.group.slug,
    content,
    draft: draft ? { reason: draft.reason, savedAt: draft.savedAt } : null,
    changes: compareContents(now, content),
  });
}
