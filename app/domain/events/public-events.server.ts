import { brandOf, statementFields } from "#app/domain/groups/brand.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { EventFilter } from "./event-filter.ts";
import { attendanceOf } from "./attendance.ts";
import { publicEvent, type PublicEvent } from "./public-event.ts";

type Reader = Pick<Ctx, "db">;

const shown = { in: ["PUBLISHED", "CANCELLED", "HELD"] } satisfies Prisma.EnumEventStateFilter;

const select = {
  id: true,
  kind: true,
  state: true,
  title: true,
  titleEn: true,
  text: true,
  textEn: true,
  startsAt: true,
  endsAt: true,
  place: true,
  link: true,
  membersOnly: true,
  capacity: true,
  registerUntil: true,
  publishedAt: true,
  changedAt: true,
  cancelledWhy: true,
  minutesNo: true,
  revision: true,
  group: { select: { slug: true, shortName: true } },
  call: { select: { number: true, title: true, titleEn: true, status: true } },
  _count: { select: { places: { where: { state: "REGISTERED" } } } },
} satisfies Prisma.EventSelect;
type Row = Prisma.EventGetPayload<{ select: typeof select }>;

/** A call is named once it is public itself. */
function callOf(call: Row["call"]) {
  if (!call || call.status === "DRAFT" || call.status === "PLANNED") return null;
  return { number: call.number, title: { lt: call.title, en: call.titleEn } };
}

const asPublic = ({ title, titleEn, text, textEn, link, call, _count, ...row }: Row): PublicEvent =>
  publicEvent.parse({
    ...row,
    title: { lt: title, en: titleEn },
    text: { lt: text, en: textEn },
    isOnline: link !== "",
    free: row.capacity === null ? null : Math.max(0, row.capacity - _count.places),
    call: callOf(call),
  });

const pageSize = 30;

const whereOf = ({ group, kind }: EventFilter) =>
  ({
    state: shown,
    ...(group !== null && { group: { slug: group } }),
    ...(kind !== null && { kind }),
  }) satisfies Prisma.EventWhereInput;

/** Public events that have not ended, the next first. */
export async function comingEvents({ db, now }: Pick<Ctx, "db" | "now">, filter: EventFilter) {
  const rows = await db.event.findMany({
    where: { ...whereOf(filter), endsAt: { gt: now() } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 100,
    select,
  });
  return rows.map(asPublic);
}

/** Public events that have ended, the last first; `next` is the cursor of the page after. */
export async function pastEvents(
  { db, now }: Pick<Ctx, "db" | "now">,
  { after, ...filter }: EventFilter & { after: string | null },
) {
  const where = { ...whereOf(filter), endsAt: { lte: now() } };
  const cursor =
    after !== null && isId(after)
      ? await db.event.findFirst({ where: { ...where, id: after }, select: { id: true } })
      : null;
  const rows = await db.event.findMany({
    where,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    ...(cursor && { cursor, skip: 1 }),
    select,
  });
  const page = rows.slice(0, pageSize).map(asPublic);
  return { events: page, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

/** Events by when they were published or changed last, for feeds and calendars. */
export async function newestEvents({ db }: Reader, filter: EventFilter) {
  const rows = await db.event.findMany({
    where: whereOf(filter),
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: 100,
    select,
  });
  return rows.map(asPublic);
}

/** Public events about a call, the first first. */
export async function eventsOfCall({ db }: Reader, callId: string) {
  const rows = await db.event.findMany({
    where: { callId, state: shown },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 30,
    select,
  });
  return rows.map(asPublic);
}

/** One public event with its files and the marks of its group. */
export async function findEvent({ db }: Reader, id: string) {
  const row = isId(id)
    ? await db.event.findUnique({
        where: { id, state: shown },
        select: {
          ...select,
          group: { select: { slug: true, shortName: true, letterhead: true, settings: true } },
          strategy: { select: statementFields },
          headcount: true,
          enclosures: {
            orderBy: { position: "asc" },
            select: { id: true, name: true, file: { select: { size: true, scan: true } } },
          },
        },
      })
    : null;
  if (!row) return refuse("not-found");
  const { enclosures, group, strategy, headcount, ...rest } = row;
  const { letterhead, settings, ...named } = group;
  return ok({
    event: asPublic({ ...rest, group: named }),
    came: row.state === "HELD" ? await cameTo(db, id, headcount) : null,
    brand: brandOf(letterhead, strategy),
    /** For how many months after it who registered is kept. */
    placesMonths: settingsOf(settings).eventPlacesMonths.value,
    materials: enclosures.map(({ file, ...material }) => ({
      ...material,
      size: Number(file.size),
      isWithheld: file.scan === "INFECTED" || file.scan === "DAMAGED",
    })),
  });
}

/** How many came; null where nobody was counted. */
async function cameTo(db: Ctx["db"], eventId: string, headcount: number | null) {
  const ticked = await db.eventPlace.count({ where: { eventId, attended: true } });
  return attendanceOf(headcount, ticked) || null;
}
