import { shown } from "#app/domain/calls/queries.server.ts";
import { isId } from "#app/domain/values/id.ts";
import { formatTime, vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { callFields, callRecords } from "./calls.server.ts";
import { type Opportunity, opportunity } from "./common-grants.ts";
import type { CallRecord } from "./records.ts";

type Reader = Pick<Ctx, "db" | "now" | "origin">;

const fields = {
  ...callFields,
  amendments: { orderBy: { at: "desc" }, take: 1, select: { at: true } },
} satisfies Prisma.CallSelect;

type Row = Prisma.CallGetPayload<{ select: typeof fields }>;

const mostPerPage = 100;

const statuses: Record<CallRecord["state"], Opportunity["status"]["value"]> = {
  planned: "forecasted",
  open: "open",
  closed: "closed",
  evaluation: "closed",
  decided: "closed",
  cancelled: "custom",
};

const money = (cents: number) => ({ amount: (cents / 100).toFixed(2), currency: "EUR" as const });

const event = (name: string, at: string) => ({
  name,
  eventType: "singleDate" as const,
  date: vilniusDay(new Date(at)),
  time: formatTime(new Date(at)),
});

/** When a row was made, as its id tells (RFC 9562, version 7). */
const madeAt = (id: string) => new Date(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));

function opportunityOf(row: Row, reader: Reader): Opportunity[] {
  return callRecords(row, reader).map((call) => {
    const createdAt = row.publishedAt ?? madeAt(row.id);
    const { budgetCents, minGrantCents, maxGrantCents } = call;
    return opportunity.parse({
      id: row.id,
      title: call.title.lt,
      description: call.summary.lt,
      status: {
        value: statuses[call.state],
        ...(call.state === "cancelled" && { customValue: "cancelled" }),
        description: call.state,
      },
      funding: {
        details: call.fund.lt,
        ...(budgetCents !== null && { totalAmountAvailable: money(budgetCents) }),
        ...(minGrantCents !== null && { minAwardAmount: money(minGrantCents) }),
        ...(maxGrantCents !== null && { maxAwardAmount: money(maxGrantCents) }),
      },
      keyDates: {
        postDate: event("Opens", call.opensAt),
        closeDate: event("Closes", call.closesAt),
      },
      source: call.url,
      createdAt: createdAt.toISOString(),
      lastModifiedAt: (row.amendments[0]?.at ?? createdAt).toISOString(),
    });
  });
}

const whole = (text: string | null, least: number, most: number) => {
  const number = Number(text ?? "");
  return Number.isInteger(number) && number >= least ? Math.min(number, most) : null;
};

/** Calls as opportunities of the CommonGrants protocol, the last published first. */
export async function listOpportunities(ctx: Reader, query: URLSearchParams) {
  const page = whole(query.get("page"), 1, 100_000) ?? 1;
  const pageSize = whole(query.get("pageSize"), 1, mostPerPage) ?? mostPerPage;
  const where = { status: { in: shown } } satisfies Prisma.CallWhereInput;
  const totalItems = await ctx.db.call.count({ where });
  const rows = await ctx.db.call.findMany({
    where,
    orderBy: [{ publishedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: fields,
  });
  return {
    status: 200,
    message: "Success",
    items: rows.flatMap((row) => opportunityOf(row, ctx)),
    paginationInfo: { page, pageSize, totalItems, totalPages: Math.ceil(totalItems / pageSize) },
  };
}

/** One call as an opportunity; null where the public knows of none with that id. */
export async function findOpportunity(ctx: Reader, id: string) {
  if (!isId(id)) return null;
  const row = await ctx.db.call.findUnique({
    where: { id, status: { in: shown } },
    select: fields,
  });
  const [found] = row ? opportunityOf(row, ctx) : [];
  return found ? { status: 200, message: "Success", data: found } : null;
}
