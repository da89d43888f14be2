import { z } from "zod";
import { brandOf } from "#app/domain/groups/brand.ts";
import { letterhead } from "#app/domain/groups/letterhead.ts";
import { projectFigures } from "#app/domain/projects/project-figures.ts";
import { publicName } from "#app/domain/projects/public-name.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { asDocument, documentRows } from "./documents.server.ts";
import { publicStrategies } from "./states.ts";
import { drawnMap } from "./territory-map.server.ts";
import { actionTotals } from "./totals.ts";

type Reader = Pick<Ctx, "db">;

const byPosition = { orderBy: { position: "asc" } } as const;
const values = z.array(z.object({ year: z.number(), value: z.number() })).catch([]);

const total = (funding: readonly { cents: bigint }[]) =>
  funding.reduce((sum, { cents }) => sum + Number(cents), 0);

/** Every group with its strategies; sums in cents. */
export async function listGroups({ db }: Reader) {
  const groups = await db.group.findMany({
    orderBy: { city: "asc" },
    select: {
      slug: true,
      name: true,
      shortName: true,
      nameEn: true,
      city: true,
      email: true,
      phone: true,
      strategies: {
        where: publicStrategies,
        orderBy: { periodFrom: "desc" },
        select: {
          slug: true,
          title: true,
          titleEn: true,
          periodFrom: true,
          periodTo: true,
          funding: { select: { cents: true } },
        },
      },
    },
  });
  return groups.map(({ strategies, ...group }) => ({
    ...group,
    strategies: strategies.map(({ title, titleEn, funding, ...strategy }) => ({
      ...strategy,
      title: { lt: title, en: titleEn },
      fundingCents: total(funding),
    })),
  }));
}

/** A group with how to reach it and its strategies. */
export async function findGroup(ctx: Reader, slug: string) {
  const group = await ctx.db.group.findUnique({
    where: { slug },
    select: { id: true, address: true, website: true, letterhead: true },
  });
  const card = group && (await listGroups(ctx)).find((one) => one.slug === slug);
  if (!group || !card) return refuse("not-found");

  const { letterhead: stored, ...rest } = group;
  const { data: head } = letterhead.safeParse(stored);
  return ok({ ...card, ...rest, isExample: head?.example ?? false, brand: brandOf(stored) });
}

/** A strategy from its goals down to the actions, with all figures of its source; sums in cents. */
export async function findStrategy({ db }: Reader, groupSlug: string, slug: string) {
  const strategy = await db.strategy.findFirst({
    where: { ...publicStrategies, slug, group: { slug: groupSlug } },
    include: {
      group: {
        select: {
          id: true,
          slug: true,
          name: true,
          shortName: true,
          nameEn: true,
          letterhead: true,
        },
      },
      goals: {
        ...byPosition,
        include: {
          objectives: { ...byPosition, include: { actions: byPosition } },
        },
      },
      funding: byPosition,
      acts: byPosition,
      indicators: byPosition,
      enclosures: documentRows,
    },
  });
  if (!strategy) return refuse("not-found");

  const goals = strategy.goals.map(({ id, title, objectives }) => ({
    id,
    title,
    objectives: objectives.map((objective) => {
      const actions = objective.actions.map(({ budgetCents, ...action }) => ({
        id: action.id,
        number: action.number,
        title: action.title,
        budgetCents: budgetCents === null ? null : Number(budgetCents),
        plannedProjects: action.plannedProjects,
        fundObjective: action.fundObjective,
        interventionType: action.interventionType,
      }));
      return {
        id: objective.id,
        number: objective.number,
        title: objective.title,
        actions,
        total: actionTotals(actions),
      };
    }),
  }));
  return ok({
    id: strategy.id,
    slug: strategy.slug,
    title: { lt: strategy.title, en: strategy.titleEn },
    periodFrom: strategy.periodFrom,
    periodTo: strategy.periodTo,
    state: strategy.state,
    territory: strategy.territory,
    map: drawnMap(strategy.territoryMap),
    mapSource: strategy.mapSource,
    context: strategy.context,
    targetGroups: strategy.targetGroups,
    adminActivities: strategy.adminActivities,
    remarks: strategy.remarks,
    source: strategy.source,
    group: {
      id: strategy.group.id,
      slug: strategy.group.slug,
      name: strategy.group.name,
      shortName: strategy.group.shortName,
      nameEn: strategy.group.nameEn,
    },
    brand: brandOf(strategy.group.letterhead, strategy),
    goals,
    total: actionTotals(
      goals.flatMap(({ objectives }) => objectives.flatMap((one) => one.actions)),
    ),
    funding: strategy.funding.map(({ id, name, nameEn, cents, share }) => ({
      id,
      name: { lt: name, en: nameEn },
      cents: Number(cents),
      share,
    })),
    fundingCents: total(strategy.funding),
    acts: strategy.acts.map(({ id, kind, number, date, dateText, title }) => ({
      id,
      kind,
      number,
      day: date ? date.toISOString().slice(0, 10) : null,
      dateText,
      title,
    })),
    documents: strategy.enclosures.map(asDocument),
    indicators: strategy.indicators.map(({ id, code, title, unit, target, values: stored }) => ({
      id,
      code,
      title,
      unit,
      target,
      values: values.parse(stored),
    })),
  });
}
const pageSize = 50;

/** Public projects of a strategy in the order of their entry; `next` is the cursor of the page after. */
export async function listProjects(
  { db, now }: Pick<Ctx, "db" | "now">,
  strategyId: string,
  after: string | null,
) {
  const rows = await db.project.findMany({
    where: {
      strategyId,
      publishedAt: { not: null },
      ...(after && isId(after) && { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  return {
    projects: page.map((row) => ({
      id: row.id,
      externalNumber: row.externalNumber,
      promoter: publicName(row, now()),
      title: row.title,
      startYear: row.startYear,
      grantCents: row.grantCents === null ? null : Number(row.grantCents),
      figures: projectFigures.parse(row.figures),
      story: row.story,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
