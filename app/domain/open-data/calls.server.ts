import { callDefinition } from "#app/domain/calls/definition.ts";
import { withEnglish } from "#app/domain/calls/english.ts";
import { callState } from "#app/domain/calls/call-state.ts";
import { shown } from "#app/domain/calls/queries.server.ts";
import { callPhase } from "#app/domain/calls/window.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type Asked, cursor, groupFields, ofGroup, pageSize } from "./asked.ts";
import { actionFields, actionOf } from "./of-action.server.ts";
import { published } from "./publish.ts";
import { callRecord } from "./records.ts";

type Reader = Pick<Ctx, "db" | "now" | "origin">;

export const callFields = {
  id: true,
  number: true,
  title: true,
  titleEn: true,
  status: true,
  opensAt: true,
  closesAt: true,
  publishedAt: true,
  releasedAt: true,
  group: { select: groupFields },
  action: { select: actionFields },
  currentVersion: { select: { definition: true, publishedAt: true } },
  versions: { select: { definition: true, publishedAt: true }, orderBy: { n: "desc" }, take: 1 },
} satisfies Prisma.CallSelect;

type Row = Prisma.CallGetPayload<{ select: typeof callFields }>;

/** What everybody may read of a call, as its shown version has it; nothing where it has none yet. */
export function callRecords(row: Row, { now, origin }: Reader) {
  const version = row.currentVersion ?? row.versions[0];
  if (!version) return [];
  const { content, rules } = withEnglish(callDefinition.parse(version.definition));
  return [
    {
      id: row.number,
      url: `${origin}/calls/${row.number}`,
      group: { slug: row.group.slug, name: row.group.name, code: row.group.legalCode },
      action: actionOf(row.action),
      title: { lt: row.title, en: row.titleEn || row.title },
      summary: content.summary,
      state: callState({
        ...row,
        phase: callPhase(row, now()),
        released: row.releasedAt !== null,
      }),
      applicantKinds: content.applicantKinds,
      territory: content.territory,
      fund: content.fund,
      opensAt: row.opensAt.toISOString(),
      closesAt: row.closesAt.toISOString(),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      budgetCents: rules.budgetCents,
      minGrantCents: rules.minGrantCents,
      maxGrantCents: rules.maxGrantCents,
      fundingRateBp: rules.fundingRateBp,
      isExample: content.example,
    },
  ];
}

/** Calls that the public may know of, in the order of their making; sums in cents. */
export async function openCalls(ctx: Reader, { after, group }: Asked) {
  const rows = await ctx.db.call.findMany({
    where: { status: { in: shown }, ...ofGroup(group), ...cursor(after) },
    orderBy: { id: "asc" },
    take: pageSize + 1,
    select: callFields,
  });
  const page = rows.slice(0, pageSize);
  return {
    items: published(
      callRecord,
      page.flatMap((row) => callRecords(row, ctx)),
    ),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** One call by its number; null where the public knows of none. */
export async function openCall(ctx: Reader, number: string) {
  const row = await ctx.db.call.findUnique({
    where: { number, status: { in: shown } },
    select: callFields,
  });
  return row ? (published(callRecord, callRecords(row, ctx))[0] ?? null) : null;
}
