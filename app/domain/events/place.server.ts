import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { brandOf } from "#app/domain/groups/brand.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { fillPlaces } from "./fill-places.server.ts";
import { holdEvent } from "./find-event.server.ts";
import { movePlace } from "./move-place.server.ts";

const select = {
  id: true,
  eventId: true,
  state: true,
  name: true,
  rating: true,
  comment: true,
  quiet: true,
  event: {
    select: {
      id: true,
      groupId: true,
      capacity: true,
      kind: true,
      state: true,
      title: true,
      titleEn: true,
      startsAt: true,
      endsAt: true,
      place: true,
      link: true,
      cancelledWhy: true,
      group: { select: { slug: true, shortName: true, letterhead: true } },
    },
  },
} as const;

/** The place that a link of a mail is about, for whoever holds it; null for a link that is none of ours. */
async function findPlaceOf(tx: Pick<Tx, "eventPlace">, token: string) {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  return tx.eventPlace.findUnique({ where: { tokenHash: hashOf(token) }, select });
}

/** Whether opinions are taken: the event was held, and the person had a place. */
const takesOpinion = ({
  state,
  event,
}: {
  state: string;
  event: { state: string; endsAt: Date };
}) => state === "REGISTERED" && event.state === "HELD";

/** What the page behind the link shows. The address of a remote event is for who has a place. */
export async function placePage(ctx: Pick<Ctx, "db" | "now">, { token }: { token: string }) {
  const found = await findPlaceOf(ctx.db, token);
  if (!found) return refuse("link-invalid");
  const { event, eventId: _, id: __, ...place } = found;
  const { groupId: ___, capacity: ____, link, title, titleEn, group, ...rest } = event;
  const isAhead = event.state === "PUBLISHED" && ctx.now() < event.startsAt;
  return ok({
    place,
    event: {
      ...rest,
      title: { lt: title, en: titleEn },
      group: { slug: group.slug, shortName: group.shortName },
      isOnline: link !== "",
      link: place.state === "REGISTERED" && event.state === "PUBLISHED" ? link : "",
    },
    brand: brandOf(group.letterhead),
    mayGiveUp: isAhead && place.state !== "CANCELLED",
    takesOpinion: takesOpinion(found),
  });
}

/** Gives a place up, or one on the waiting list; the first who waits has it in the same moment. */
export function giveUpPlace(ctx: Ctx, { token }: { token: string }) {
  return ctx.transact(async (tx) => {
    const known = await findPlaceOf(tx, token);
    if (!known) return refuse("link-invalid");
    await holdEvent(tx, known.eventId);
    const place = await findPlaceOf(tx, token);
    if (!place) return refuse("link-invalid");
    const { event } = place;
    if (event.state !== "PUBLISHED" || ctx.now() >= event.startsAt) return refuse("event-over");
    const moved = await movePlace(tx, ctx, { ...place, groupId: event.groupId }, "give-up");
    if (moved && place.state === "REGISTERED") await fillPlaces(tx, ctx, event);
    return ok(null);
  });
}

/** Keeps what somebody thinks of an event that they had a place at; another opinion takes its place. */
export function giveOpinion(
  ctx: Ctx,
  { token, rating, comment }: { token: string; rating: number; comment: string },
) {
  return ctx.transact(async (tx) => {
    const place = await findPlaceOf(tx, token);
    if (!place) return refuse("link-invalid");
    if (!takesOpinion(place)) return refuse("event-not-begun");
    await tx.eventPlace.update({
      where: { id: place.id },
      data: { rating, comment, answeredAt: ctx.now() },
    });
    await record(tx, ctx, {
      groupId: place.event.groupId,
      kind: "event.opinion",
      subject: place.eventId,
    });
    return ok(null);
  });
}

/** No reminder and no request for an opinion any more, as often as it is asked for (RFC 8058). */
export function quietPlace(ctx: Ctx, { token }: { token: string }) {
  return ctx.transact(async (tx) => {
    const place = await findPlaceOf(tx, token);
    if (!place) return refuse("link-invalid");
    if (place.quiet) return ok(null);
    await tx.eventPlace.update({ where: { id: place.id }, data: { quiet: true } });
    await record(tx, ctx, {
      groupId: place.event.groupId,
      kind: "event.place-quiet",
      subject: place.eventId,
      data: { place: place.id },
    });
    return ok(null);
  });
}
