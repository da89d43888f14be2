import { shown } from "#app/domain/calls/queries.server.ts";
import { publicName } from "#app/domain/projects/public-name.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type Asked, cursor, groupFields, ofGroup, pageSize } from "./asked.ts";
import { actionFields, actionOf } from "./of-action.server.ts";
import { isoDay, published } from "./publish.ts";
import { type AwardRecord, awardRecord } from "./records.ts";

type Reader = Pick<Ctx, "db" | "now" | "origin">;

const fields = {
  id: true,
  state: true,
  externalNumber: true,
  promoter: true,
  promoterCode: true,
  isPerson: true,
  title: true,
  titleEn: true,
  purpose: true,
  location: true,
  grantCents: true,
  totalCents: true,
  contractedCents: true,
  isExample: true,
  contractOn: true,
  startsOn: true,
  startYear: true,
  endsOn: true,
  publishedAt: true,
  firstPublicAt: true,
  group: { select: groupFields },
  strategy: {
    select: {
      slug: true,
      group: { select: { slug: true } },
      funding: { orderBy: { position: "asc" }, select: { name: true } },
    },
  },
  action: { select: { ...actionFields, fundObjective: true, interventionType: true } },
  organisation: { select: { code: true } },
  proposal: { select: { call: { select: { number: true, status: true } } } },
} satisfies Prisma.ProjectSelect;

type Row = Prisma.ProjectGetPayload<{ select: typeof fields }>;

const known = (cents: bigint | null) => (cents === null ? null : Number(cents));

/** Share of the support – the contracted, else the granted sum – in the total cost, basis points. */
const rateBp = (contracted: number | null, granted: number | null, total: number | null) => {
  const support = contracted ?? granted;
  return support !== null && total ? Math.round((support / total) * 10_000) : null;
};

/** A record as the award stood at another time: its state and the sum of its contract in cents. */
export const asItStood = (
  award: AwardRecord,
  { state, contractedCents }: Pick<AwardRecord, "state" | "contractedCents">,
): AwardRecord => ({
  ...award,
  state,
  contractedCents,
  coFinancingRateBp: rateBp(contractedCents, award.grantCents, award.totalCents),
});

function recordOf(row: Row, publishedAt: Date, { now, origin }: Reader) {
  const { strategy, proposal, action } = row;
  const [total, granted] = [known(row.totalCents), known(row.grantCents)];
  const contracted = known(row.contractedCents);
  const call = proposal && shown.includes(proposal.call.status) ? proposal.call.number : null;
  return {
    id: row.id,
    url: `${origin}/projects/${row.id}`,
    group: { slug: row.group.slug, name: row.group.name, code: row.group.legalCode },
    beneficiary: publicName(row, now()),
    beneficiaryCode: row.isPerson ? null : (row.organisation?.code ?? row.promoterCode),
    isNaturalPerson: row.isPerson,
    title: { lt: row.title, en: row.titleEn || row.title },
    purpose: row.purpose,
    state: row.state,
    awardedOn: isoDay(row.contractOn),
    startsOn: isoDay(row.startsOn),
    startYear: row.startYear ?? row.startsOn?.getUTCFullYear() ?? null,
    endsOn: isoDay(row.endsOn),
    totalCents: total,
    grantCents: granted,
    contractedCents: contracted,
    coFinancingRateBp: rateBp(contracted, granted, total),
    funds: strategy.funding.map(({ name }) => name),
    strategy: `${strategy.group.slug}/${strategy.slug}`,
    action: action && actionOf(action),
    location: row.location,
    country: "LT" as const,
    specificObjective: action?.fundObjective ?? null,
    interventionType: action?.interventionType ?? null,
    externalNumber: row.externalNumber,
    call,
    publishedAt: publishedAt.toISOString(),
    isExample: row.isExample,
  };
}

/**
 * Operations that were granted support and are published, with the fields of Reg. (EU) 2021/1060
 * art. 49(3); the name of a natural person leaves after two years. Sums in cents.
 */
export async function openAwards(ctx: Reader, { after, group }: Asked) {
  const rows = await ctx.db.project.findMany({
    where: {
      publishedAt: { lte: ctx.now() },
      state: { not: "REFUSED" },
      ...ofGroup(group),
      ...cursor(after),
    },
    orderBy: { id: "asc" },
    take: pageSize + 1,
    select: fields,
  });
  const page = rows.slice(0, pageSize);
  return {
    items: published(
      awardRecord,
      page.flatMap((row) => (row.publishedAt ? [recordOf(row, row.publishedAt, ctx)] : [])),
    ),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
