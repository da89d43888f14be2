import { brandOf } from "#app/domain/groups/brand.ts";
import { openComplaints } from "#app/domain/complaints/open-complaints.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Outcome } from "#app/platform/generated/prisma/enums.ts";
import { namedOutcomes } from "./named-outcome.ts";
import { headOfList } from "./find-list.server.ts";
import type { Ctx } from "#app/platform/ports.ts";

type Reader = Pick<Ctx, "db">;

const callFields = {
  id: true,
  number: true,
  title: true,
  titleEn: true,
  releasedAt: true,
  group: { select: { slug: true, shortName: true } },
} as const;

const callsPerPage = 20;
const rowsPerPage = 50;

export interface ResultCounts {
  selected: number;
  reserve: number;
  notSelected: number;
  ineligible: number;
  /** Granted in an earlier version, and given up since. */
  declined: number;
  /** Cents. */
  grantedCents: number;
}

const none: ResultCounts = {
  selected: 0,
  reserve: 0,
  notSelected: 0,
  ineligible: 0,
  declined: 0,
  grantedCents: 0,
};

const counted: Record<Outcome, Exclude<keyof ResultCounts, "grantedCents">> = {
  SELECTED: "selected",
  PARTIAL: "selected",
  RESERVE: "reserve",
  NOT_SELECTED: "notSelected",
  INELIGIBLE: "ineligible",
  DECLINED: "declined",
};

/** How the released decisions of calls came out in one version of the list, or the newest; from ReleasedDecision only. */
async function countsOf({ db }: Reader, callIds: string[], listN?: number) {
  const all = await db.releasedDecision.groupBy({
    by: ["callId", "listN", "outcome"],
    where: { callId: { in: callIds }, ...(listN !== undefined && { listN }) },
    _count: true,
    _sum: { grantCents: true },
  });
  const newest = new Map<string, number>();
  for (const { callId, listN: n } of all) newest.set(callId, Math.max(n, newest.get(callId) ?? 0));
  const groups = all.filter(({ callId, listN: n }) => n === newest.get(callId));
  const counts = new Map<string, ResultCounts>();
  for (const { callId, outcome, _count, _sum } of groups) {
    const so = counts.get(callId) ?? { ...none };
    so[counted[outcome]] += _count;
    so.grantedCents += Number(_sum.grantCents ?? 0n);
    counts.set(callId, so);
  }
  return counts;
}

/** Calls whose decisions are released, the latest first; `next` is the cursor of the page after. */
export async function listReleasedCalls(
  ctx: Reader,
  { group, after }: { group?: string | null; after?: string | null } = {},
) {
  const rows = await ctx.db.call.findMany({
    where: { releasedAt: { not: null }, ...(group && { group: { slug: group } }) },
    orderBy: [{ releasedAt: "desc" }, { id: "desc" }],
    take: callsPerPage + 1,
    ...(after && { cursor: { number: after }, skip: 1 }),
    select: callFields,
  });
  const page = rows.slice(0, callsPerPage);
  const counts = await countsOf(
    ctx,
    page.map(({ id }) => id),
  );
  return {
    calls: page.map(({ title, titleEn, ...call }) => ({
      ...call,
      title: { lt: title, en: titleEn },
      counts: counts.get(call.id) ?? none,
    })),
    next: rows.length > callsPerPage ? (page.at(-1)?.number ?? null) : null,
  };
}

/**
 * The public list of a released call: selected and reserve by place, the rest as numbers. A call
 * that is not released is as if it had no results. Every released version stays readable; without
 * one asked for it is the newest. Sums in cents, points in hundredths.
 */
export async function findResults(
  ctx: Reader,
  number: string,
  afterPlace = 0,
  version: number | null = null,
) {
  const call = await ctx.db.call.findUnique({
    where: { number, releasedAt: { not: null } },
    select: {
      ...callFields,
      group: { select: { slug: true, shortName: true, letterhead: true } },
      action: {
        select: {
          objective: {
            select: {
              goal: {
                select: { strategy: { select: { euStatement: true, euStatementEn: true } } },
              },
            },
          },
        },
      },
      lists: {
        where: { status: { in: ["RELEASED", "REPLACED"] } },
        orderBy: { n: "desc" },
        select: { n: true, releasedAt: true, changeWhy: true, auditN: true, auditHash: true },
      },
    },
  });
  if (!call) return refuse("not-found");
  const newest = call.lists[0]?.n ?? 1;
  const shown = version ?? newest;
  if (version !== null && !call.lists.some(({ n }) => n === version)) return refuse("not-found");

  const rows = await ctx.db.releasedDecision.findMany({
    where: {
      callId: call.id,
      listN: shown,
      outcome: { in: namedOutcomes },
      place: { gt: afterPlace },
    },
    orderBy: [{ place: "asc" }, { proposalId: "asc" }],
    take: rowsPerPage + 1,
    select: {
      registration: true,
      applicant: true,
      title: true,
      outcome: true,
      place: true,
      reservePlace: true,
      points: true,
      requestedCents: true,
      grantCents: true,
      minutesNo: true,
      meetingOn: true,
    },
  });
  const page = rows.slice(0, rowsPerPage);
  const { title, titleEn, lists, group, action, ...rest } = call;
  const list = lists.find(({ n }) => n === shown);
  const counts = (await countsOf(ctx, [call.id], shown)).get(call.id) ?? none;
  return ok({
    ...rest,
    group: { slug: group.slug, shortName: group.shortName },
    brand: brandOf(group.letterhead, action.objective.goal.strategy),
    title: { lt: title, en: titleEn },
    counts,
    /** How many complaints are being examined: of them the public learns no more. */
    disputes: await openComplaints(ctx, call.id),
    version: shown,
    versions: lists.map(({ n, releasedAt, changeWhy }) => ({ n, releasedAt, changeWhy })),
    changed: await changedSince(ctx, call.id, shown),
    auditHead: list ? headOfList(list) : null,
    rows: page.map(({ requestedCents, grantCents, ...row }) => ({
      ...row,
      requestedCents: Number(requestedCents),
      grantCents: Number(grantCents),
    })),
    next: rows.length > rowsPerPage ? (page.at(-1)?.place ?? null) : null,
  });
}

/** Whose outcome a version of the list changed, by number; of the first version nobody's. */
async function changedSince({ db }: Reader, callId: string, n: number) {
  if (n === 1) return [];
  const rows = await db.releasedDecision.findMany({
    where: { callId, listN: { in: [n - 1, n] }, outcome: { in: namedOutcomes } },
    orderBy: [{ listN: "asc" }, { registration: "asc" }],
    select: {
      listN: true,
      registration: true,
      outcome: true,
      reservePlace: true,
      grantCents: true,
    },
  });
  const before = new Map(
    rows.filter((row) => row.listN === n - 1).map((row) => [row.registration, row]),
  );
  return rows.flatMap(({ listN, grantCents, ...row }) => {
    const was = before.get(row.registration);
    if (listN !== n || !was || was.outcome === row.outcome) return [];
    return [
      {
        ...row,
        grantCents: Number(grantCents),
        was: { outcome: was.outcome, reservePlace: was.reservePlace },
      },
    ];
  });
}
