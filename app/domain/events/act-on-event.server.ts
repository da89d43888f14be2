import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { tellPlaces } from "./fill-places.server.ts";
import { lockStaffEvent } from "./find-event.server.ts";
import { moveEvent } from "./move-event.server.ts";
import { coming } from "./save-event.server.ts";

/** Makes an event public; from now on one can register. */
export function publishEvent(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const event = await lockStaffEvent(tx, ctx, id);
    if (!event) return refuse("not-found");
    const moved = await moveEvent(tx, ctx, event, "publish", { publishedAt: ctx.now() });
    return moved ? ok({ id }) : refuse("event-over");
  });
}

/** Calls an event off; everybody who has a place or waits is told. */
export function cancelEvent(ctx: Ctx, { id, reason }: { id: string; reason: string }) {
  return ctx.transact(async (tx) => {
    const event = await lockStaffEvent(tx, ctx, id);
    if (!event) return refuse("not-found");
    const moved = await moveEvent(tx, ctx, event, "cancel", { cancelledWhy: reason });
    if (!moved) return refuse("event-over");
    await tellPlaces(tx, ctx, await coming(tx, id), "cancelled");
    return ok({ id });
  });
}

/**
 * The event took place: it counts in the report, and who had a place is asked for an opinion once it
 * has ended.
 */
export function holdEventOf(ctx: Ctx, { id, minutesNo }: { id: string; minutesNo: string }) {
  return ctx.transact(async (tx) => {
    const event = await lockStaffEvent(tx, ctx, id);
    if (!event) return refuse("not-found");
    if (ctx.now() < event.startsAt) return refuse("event-not-begun");
    const moved = await moveEvent(tx, ctx, event, "hold", {
      minutesNo: event.kind === "GENERAL_MEETING" ? minutesNo : "",
    });
    if (!moved) return refuse("event-over");
    const places = await tx.eventPlace.findMany({
      where: { eventId: id, state: "REGISTERED" },
      select: { id: true },
    });
    const at = ctx.now() > event.endsAt ? ctx.now() : event.endsAt;
    await tellPlaces(tx, ctx, places, "opinion", at);
    return ok({ id });
  });
}

/** Who came of those who had a place; ticked anew as often as needed. */
export function tickAttendance(
  ctx: Ctx,
  { id, attended }: { id: string; attended: readonly string[] },
) {
  return ctx.transact(async (tx) => {
    const event = await lockStaffEvent(tx, ctx, id);
    if (!event) return refuse("not-found");
    if (event.state !== "PUBLISHED" && event.state !== "HELD") return refuse("event-over");
    if (ctx.now() < event.startsAt) return refuse("event-not-begun");
    const placed = { eventId: id, state: "REGISTERED" } as const;
    await tx.eventPlace.updateMany({ where: placed, data: { attended: false } });
    const { count } = await tx.eventPlace.updateMany({
      where: { ...placed, id: { in: [...attended] } },
      data: { attended: true },
    });
    await record(tx, ctx, {
      groupId: event.groupId,
      kind: "event.attendance",
      subject: id,
      data: { n: count },
    });
    return ok({ n: count });
  });
}

/** How many came where no list was kept; with null the ticked places count again. */
export function setHeadcount(
  ctx: Ctx,
  { id, headcount }: { id: string; headcount: number | null },
) {
  return ctx.transact(async (tx) => {
    const event = await lockStaffEvent(tx, ctx, id);
    if (!event) return refuse("not-found");
    if (event.state !== "HELD") return refuse("event-not-begun");
    await tx.event.update({ where: { id }, data: { headcount } });
    await record(tx, ctx, {
      groupId: event.groupId,
      kind: "event.headcount",
      subject: id,
      data: { n: headcount },
    });
    return ok({ id });
  });
}
