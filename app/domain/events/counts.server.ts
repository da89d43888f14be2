import { vilniusToInstant } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { attendanceOf } from "./attendance.ts";
import { type EventKind, eventKinds } from "./lifecycle.ts";

type Of =
  | { groupId: string }
  | { strategyId: string }
  /** What is of no strategy counts for the one that is asked for. */
  | { groupId: string; OR: { strategyId: string | null }[] };

function beginningOf(year: number): Date {
  const instant = vilniusToInstant(`${year}-01-01T00:00`);
  if (typeof instant === "string") throw new Error(`the year ${year} does not begin`);
  return instant;
}

/**
 * Events that were held in a year (of Vilnius) and how many came: by kind and in all; `rated` and
 * `ratingSum` are of the opinions.
 */
export async function eventCounts(
  db: Pick<Ctx["db"], "event" | "eventPlace">,
  of: Of & { year: number },
) {
  const { year, ...whose } = of;
  const events = await db.event.findMany({
    where: {
      ...whose,
      state: "HELD",
      startsAt: { gte: beginningOf(year), lt: beginningOf(year + 1) },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      title: true,
      titleEn: true,
      startsAt: true,
      headcount: true,
      minutesNo: true,
      _count: { select: { places: { where: { attended: true } } } },
    },
  });
  const ratings = await db.eventPlace.aggregate({
    where: { eventId: { in: events.map(({ id }) => id) }, rating: { not: null } },
    _count: true,
    _sum: { rating: true },
  });
  const held = events.map(({ _count, headcount, title, titleEn, ...event }) => ({
    ...event,
    title: { lt: title, en: titleEn },
    attendance: attendanceOf(headcount, _count.places),
  }));
  const count = (rows: typeof held) => ({
    events: rows.length,
    attendance: rows.reduce((sum, { attendance }) => sum + attendance, 0),
  });
  const byKind = Object.fromEntries(
    eventKinds.map((kind) => [kind, count(held.filter((one) => one.kind === kind))]),
  ) as Record<EventKind, { events: number; attendance: number }>;
  return {
    byKind,
    ...count(held),
    rated: ratings._count,
    ratingSum: ratings._sum.rating ?? 0,
    held,
  };
}
