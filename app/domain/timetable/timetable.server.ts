import { z } from "zod";
import { publicStrategies } from "#app/domain/strategies/states.ts";
import { addMonths } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";

const text = z.strictObject({ lt: z.string(), en: z.string() });

/** All that the public learns of a planned call: what Reg. 2021/1060 art. 49(2) asks for, and nothing else. */
const publicPlanned = z.strictObject({
  id: z.string(),
  group: z.strictObject({ slug: z.string(), shortName: z.string(), city: z.string() }),
  strategy: z.strictObject({ slug: z.string(), refreshedAt: z.date().nullable() }),
  action: z.strictObject({ number: z.string(), title: z.string() }),
  objective: z.string(),
  title: text,
  kinds: z.array(z.enum(["NGO", "BUSINESS", "PUBLIC"])),
  totalCents: z.number(),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  note: text,
  /** Number of the published call that came of it. */
  call: z.string().nullable(),
  /** When staff last changed the row. */
  changedAt: z.date(),
});
export type PublicPlanned = z.infer<typeof publicPlanned>;

const isoDay = (date: Date) => date.toISOString().slice(0, 10);
const most = 500;

/** The select and the shape of a row that pages of the timetable share. */
export const plannedFields = {
  id: true,
  title: true,
  titleEn: true,
  kinds: true,
  totalCents: true,
  opensOn: true,
  closesOn: true,
  note: true,
  noteEn: true,
  changedAt: true,
  group: { select: { slug: true, shortName: true, city: true } },
  call: { select: { number: true, status: true } },
  action: {
    select: {
      number: true,
      title: true,
      objective: {
        select: {
          title: true,
          goal: { select: { strategy: { select: { slug: true, timetableAt: true } } } },
        },
      },
    },
  },
} satisfies Prisma.PlannedCallSelect;
type PlannedRow = Prisma.PlannedCallGetPayload<{ select: typeof plannedFields }>;

export const plannedOf = (row: PlannedRow): PublicPlanned => {
  const { strategy } = row.action.objective.goal;
  const isPublished = row.call && row.call.status !== "DRAFT" && row.call.status !== "PLANNED";
  return publicPlanned.parse({
    id: row.id,
    group: row.group,
    strategy: { slug: strategy.slug, refreshedAt: strategy.timetableAt },
    action: { number: row.action.number, title: row.action.title },
    objective: row.action.objective.title,
    title: { lt: row.title, en: row.titleEn || row.title },
    kinds: row.kinds,
    totalCents: Number(row.totalCents),
    opensOn: isoDay(row.opensOn),
    closesOn: isoDay(row.closesOn),
    note: { lt: row.note, en: row.noteEn || row.note },
    call: isPublished ? (row.call?.number ?? null) : null,
    changedAt: row.changedAt,
  });
};

/**
 * The timetable of planned calls (Reg. 2021/1060 art. 49(2)) of all groups or one, the soonest first:
 * what is still planned and not over. Sums in cents.
 */
export async function publicTimetable(
  { db, now }: Pick<Ctx, "db" | "now">,
  { group }: { group: string | null },
) {
  const rows = await db.plannedCall.findMany({
    where: {
      droppedAt: null,
      closesOn: { gte: new Date(vilniusDay(now())) },
      action: { objective: { goal: { strategy: publicStrategies } } },
      ...(group && { group: { slug: group } }),
    },
    orderBy: [{ opensOn: "asc" }, { id: "asc" }],
    take: most,
    select: plannedFields,
  });
  return rows.map(plannedOf);
}

/** The groups that a reader can choose from. */
export const timetableGroups = ({ db }: Pick<Ctx, "db">) =>
  db.group.findMany({ orderBy: { shortName: "asc" }, select: { slug: true, shortName: true } });

/** Whether a timetable is older than the four months that three refreshings a year leave it. */
export const isStale = (refreshedAt: Date | null, now: Date) =>
  refreshedAt === null || addMonths(vilniusDay(refreshedAt), 4) < vilniusDay(now);
