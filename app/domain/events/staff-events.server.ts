import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { eventCounts } from "./counts.server.ts";
import { findStaffEvent } from "./find-event.server.ts";

const pageSize = 50;

const ownGroups = ({ actor }: Pick<Ctx, "actor">) =>
  actor.groups.filter(({ role }) => role === "STAFF").map(({ groupId }) => groupId);

/** How many events of each group took place in the running year, and who came. */
async function countsOfYear(ctx: Pick<Ctx, "db" | "actor" | "now">) {
  const year = Number(vilniusDay(ctx.now()).slice(0, 4));
  const groups = await ctx.db.group.findMany({
    where: { id: { in: ownGroups(ctx) } },
    orderBy: { shortName: "asc" },
    select: { id: true, shortName: true },
  });
  const counts = await Promise.all(
    groups.map(async ({ id, shortName }) => {
      const { events, attendance } = await eventCounts(ctx.db, { groupId: id, year });
      return { group: shortName, events, attendance };
    }),
  );
  return { year, counts };
}

/** Events of the groups of which the actor is staff, the last first. */
export async function staffEvents(ctx: Pick<Ctx, "db" | "actor" | "now">, after: string | null) {
  const where = { groupId: { in: ownGroups(ctx) } };
  const cursor =
    after !== null && isId(after)
      ? await ctx.db.event.findFirst({ where: { ...where, id: after }, select: { id: true } })
      : null;
  const rows = await ctx.db.event.findMany({
    where,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    ...(cursor && { cursor, skip: 1 }),
    select: {
      id: true,
      kind: true,
      state: true,
      title: true,
      titleEn: true,
      startsAt: true,
      capacity: true,
      headcount: true,
      group: { select: { shortName: true } },
      _count: {
        select: { places: { where: { state: "REGISTERED" } } },
      },
    },
  });
  const page = rows.slice(0, pageSize);
  return {
    ...(await countsOfYear(ctx)),
    events: page.map(({ title, titleEn, group, _count, ...event }) => ({
      ...event,
      title: { lt: title, en: titleEn },
      group: group.shortName,
      taken: _count.places,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** What staff choose from when they write an event: their groups, with strategies and public calls. */
export async function eventChoices(ctx: Pick<Ctx, "db" | "actor">) {
  const groups = await ctx.db.group.findMany({
    where: { id: { in: ownGroups(ctx) } },
    orderBy: { shortName: "asc" },
    select: {
      id: true,
      shortName: true,
      strategies: { orderBy: { periodFrom: "desc" }, select: { id: true, title: true } },
      calls: {
        orderBy: { number: "desc" },
        take: 100,
        select: { number: true, title: true },
      },
    },
  });
  return groups;
}

/** An event for its staff to change. */
export async function changeEventPage(ctx: Pick<Ctx, "db" | "actor">, { id }: { id: string }) {
  const event = await findStaffEvent(ctx.db, ctx, id);
  return event ? ok({ event, groups: await eventChoices(ctx) }) : refuse("not-found");
}

/** Everything about an event for its staff: places in their order, opinions in sum, files, questions. */
export async function staffEventPage(
  ctx: Pick<Ctx, "db" | "actor" | "now">,
  { id }: { id: string },
) {
  const found = await findStaffEvent(ctx.db, ctx, id);
  if (!found) return refuse("not-found");
  const [places, materials, questions] = await Promise.all([
    ctx.db.eventPlace.findMany({
      where: { eventId: id },
      orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        state: true,
        name: true,
        email: true,
        organisation: true,
        needs: true,
        registeredAt: true,
        attended: true,
        rating: true,
        comment: true,
      },
    }),
    ctx.db.enclosure.findMany({
      where: { eventId: id },
      orderBy: { position: "asc" },
      select: { id: true, name: true, file: { select: { size: true, scan: true } } },
    }),
    ctx.db.callQuestion.findMany({
      where: { eventId: id },
      orderBy: [{ askedAt: "asc" }, { id: "asc" }],
      select: { id: true, typed: true, question: true, publishedAt: true, setAsideAt: true },
    }),
  ]);
  const { title, titleEn, call, ...event } = found;
  const has = (state: string) => places.filter((one) => one.state === state);
  // Opinions are told without their authors, in an order that is not that of the list.
  const rated = places.filter(({ rating }) => rating !== null);
  return ok({
    event: {
      ...event,
      title: { lt: title, en: titleEn },
      call: call && { number: call.number, title: { lt: call.title, en: call.titleEn } },
    },
    registered: has("REGISTERED").map(withoutOpinion),
    waiting: has("WAITING").map(withoutOpinion),
    attended: places.filter(({ attended }) => attended).length,
    opinions: {
      counts: [1, 2, 3, 4, 5].map((n) => rated.filter(({ rating }) => rating === n).length),
      comments: rated
        .map(({ comment }) => comment)
        .filter((comment) => comment !== "")
        .toSorted((a, b) => a.localeCompare(b, "lt")),
    },
    materials: materials.map(({ file, ...material }) => ({
      ...material,
      size: Number(file.size),
      isWithheld: file.scan === "INFECTED" || file.scan === "DAMAGED",
    })),
    questions: questions.map(({ typed, question, ...rest }) => ({
      ...rest,
      text: question || typed,
    })),
    hasBegun: ctx.now() >= event.startsAt,
    hasEnded: ctx.now() >= event.endsAt,
  });
}

function withoutOpinion<P extends { rating: number | null; comment: string }>({
  rating: _rating,
  comment: _comment,
  ...place
}: P) {
  return place;
}
