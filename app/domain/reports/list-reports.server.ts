import { access } from "#app/domain/access/access.ts";
import { brandOf } from "#app/domain/groups/brand.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isPublicStrategy } from "#app/domain/strategies/states.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { dueOn } from "./lifecycle.ts";

interface Address {
  group: string;
  slug: string;
}

const dayOf = (date: Date | null) => date && date.toISOString().slice(0, 10);

const findStrategy = ({ db }: Pick<Ctx, "db">, { group, slug }: Address) =>
  db.strategy.findFirst({
    where: { slug, group: { slug: group } },
    select: {
      slug: true,
      title: true,
      titleEn: true,
      state: true,
      periodFrom: true,
      group: {
        select: {
          id: true,
          slug: true,
          shortName: true,
          letterhead: true,
          affiliations: { where: { confirmed: true }, select: { organisationId: true } },
        },
      },
      reports: {
        orderBy: { year: "desc" },
        select: {
          year: true,
          state: true,
          publishedAt: true,
          approvedOn: true,
          minutesNo: true,
          sentOn: true,
          sentNo: true,
          sentTo: true,
        },
      },
    },
  });
type Found = NonNullable<Awaited<ReturnType<typeof findStrategy>>>;

const headOf = ({ slug, title, titleEn, group }: Found) => ({
  slug,
  title: { lt: title, en: titleEn || title },
  group: { slug: group.slug, shortName: group.shortName },
});

/** The annual reports on a strategy that the viewer may read, the newest first. */
export async function readableReports(ctx: Pick<Ctx, "db" | "actor" | "now">, address: Address) {
  const strategy = await findStrategy(ctx, address);
  if (!strategy || !isPublicStrategy(strategy)) return refuse("not-found");
  const { id: groupId, affiliations, letterhead } = strategy.group;
  const memberIds = affiliations.map(({ organisationId }) => organisationId);
  return ok({
    ...headOf(strategy),
    brand: brandOf(letterhead),
    reports: strategy.reports
      .filter(
        ({ state }) =>
          access(ctx.actor, { kind: "report", groupId, state, memberIds }, ctx.now()).read,
      )
      .map(({ year, state, approvedOn, sentOn }) => ({
        year,
        state,
        approvedOn: dayOf(approvedOn),
        sentOn: dayOf(sentOn),
      })),
  });
}

/**
 * The annual reports on a strategy as its staff have them, with the day by which each is sent, and
 * the years that wait for theirs.
 */
export async function staffReports(ctx: Pick<Ctx, "db" | "actor" | "now">, address: Address) {
  const strategy = await findStrategy(ctx, address);
  if (!strategy || !can(ctx.actor, "group:work", { groupId: strategy.group.id }))
    return refuse("not-found");
  const today = vilniusDay(ctx.now());
  const thisYear = Number(today.slice(0, 4));
  const begun = new Set(strategy.reports.map(({ year }) => year));
  const years = Array.from(
    { length: Math.max(0, thisYear - strategy.periodFrom + 1) },
    (_, index) => thisYear - index,
  );
  return ok({
    ...headOf(strategy),
    missing: years.filter((year) => !begun.has(year)),
    reports: strategy.reports.map(({ publishedAt, approvedOn, sentOn, ...report }) => ({
      ...report,
      publishedAt,
      approvedOn: dayOf(approvedOn),
      sentOn: dayOf(sentOn),
      dueOn: dueOn(report.year),
      isOverdue: report.state !== "SENT" && today > dueOn(report.year),
    })),
  });
}
