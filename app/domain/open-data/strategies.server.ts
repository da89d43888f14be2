import { reportedTotals } from "#app/domain/monitoring/totals.server.ts";
import type { LedgerLine, Step } from "#app/domain/strategies/ledger.ts";
import { strategyLedger } from "#app/domain/strategies/ledger.server.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type Asked, cursor, groupFields, ofGroup, pageSize } from "./asked.ts";
import { published } from "./publish.ts";
import { indicatorRecord, strategyRecord } from "./records.ts";
import { stated } from "./stated.ts";

type Reader = Pick<Ctx, "db" | "now" | "origin">;

/** A strategy that is only being written is nobody's to read. */
const isKnown: Prisma.StrategyWhereInput = { state: { not: "DRAFTED" } };

const perPage = 10;

const fields = {
  id: true,
  slug: true,
  title: true,
  titleEn: true,
  periodFrom: true,
  periodTo: true,
  territory: true,
  group: { select: groupFields },
  funding: { orderBy: { position: "asc" }, select: { name: true, nameEn: true, cents: true } },
} satisfies Prisma.StrategySelect;

type Row = Prisma.StrategyGetPayload<{ select: typeof fields }>;

const stepOf = ({ n, cents, unknown }: Step) => ({ count: n, cents, unknown });

const lineOf = (line: LedgerLine) => ({
  plannedCents: line.plannedCents,
  plannedProjects: line.plannedProjects,
  called: stepOf(line.called),
  asked: stepOf(line.asked),
  selected: stepOf(line.selected),
  contracted: stepOf(line.contracted),
  paid: stepOf(line.paid),
});

async function recordOf(ctx: Reader, row: Row) {
  const ledger = await strategyLedger(ctx, row.id, "public");
  if (!ledger) return [];
  const { slug, group } = row;
  return [
    {
      id: `${group.slug}/${slug}`,
      url: `${ctx.origin}/strategies/${group.slug}/${slug}`,
      group: { slug: group.slug, name: group.name, code: group.legalCode },
      title: { lt: row.title, en: row.titleEn || row.title },
      periodFrom: row.periodFrom,
      periodTo: row.periodTo,
      territory: row.territory,
      funding: row.funding.map(({ name, nameEn, cents }) => ({
        name: { lt: name, en: nameEn || name },
        cents: Number(cents),
      })),
      actions: ledger.goals.flatMap((goal) =>
        goal.objectives.flatMap((objective) =>
          objective.actions.map(({ number, title, line }) => ({
            goal: goal.title,
            objective: objective.title,
            number,
            title,
            ...lineOf(line),
          })),
        ),
      ),
      total: lineOf(ledger.total),
    },
  ];
}

/** Strategies with what became of the money of each action, as everybody may read it; cents. */
export async function openStrategies(ctx: Reader, { after, group }: Asked) {
  const rows = await ctx.db.strategy.findMany({
    where: { ...isKnown, ...ofGroup(group), ...cursor(after) },
    orderBy: { id: "asc" },
    take: perPage + 1,
    select: fields,
  });
  const page = rows.slice(0, perPage);
  const items = [];
  for (const row of page) items.push(...(await recordOf(ctx, row)));
  return {
    items: published(strategyRecord, items),
    next: rows.length > perPage ? (page.at(-1)?.id ?? null) : null,
  };
}

/** One strategy by group and period; null where there is none. */
export async function openStrategy(ctx: Reader, asked: { group: string; slug: string }) {
  const row = await ctx.db.strategy.findFirst({
    where: { ...isKnown, slug: asked.slug, group: { slug: asked.group } },
    select: fields,
  });
  return row ? (published(strategyRecord, await recordOf(ctx, row))[0] ?? null) : null;
}

/** Indicators of strategies with their targets and what the reports of the group state. */
export async function openIndicators({ db }: Reader, { after, group }: Asked) {
  const rows = await db.indicator.findMany({
    where: {
      strategy: { ...isKnown, ...ofGroup(group) },
      ...(after !== null && isId(after) && { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: pageSize + 1,
    select: {
      id: true,
      code: true,
      title: true,
      unit: true,
      target: true,
      values: true,
      strategy: { select: { id: true, slug: true, group: { select: { slug: true } } } },
    },
  });
  const page = rows.slice(0, pageSize);
  const reported = new Map<string, number>();
  for (const strategyId of new Set(page.map(({ strategy }) => strategy.id))) {
    const { indicators } = await reportedTotals(db, { strategyId, onlyPublic: true });
    for (const [id, value] of indicators) reported.set(id, value);
  }
  return {
    items: published(
      indicatorRecord,
      page.map(({ values, strategy, ...row }) => ({
        ...row,
        strategy: `${strategy.group.slug}/${strategy.slug}`,
        stated: stated.parse(values),
        reported: reported.get(row.id) ?? null,
      })),
    ),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
