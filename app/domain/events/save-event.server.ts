import { record } from "#app/domain/audit/record.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { EventInput } from "./event-schema.ts";
import { fillPlaces, tellPlaces } from "./fill-places.server.ts";
import { lockStaffEvent } from "./find-event.server.ts";

/** The call and the strategy that an event names, where they are of its group. */
async function related(tx: Tx, groupId: string, { call: number, strategy }: EventInput) {
  const call = number
    ? await tx.call.findUnique({ where: { number, groupId }, select: { id: true } })
    : null;
  if (number && !call) return refuse("event-call-unknown");
  const found = strategy
    ? await tx.strategy.findUnique({ where: { id: strategy, groupId }, select: { id: true } })
    : null;
  if (strategy && !found) return refuse("event-strategy-unknown");
  return ok({ callId: call?.id ?? null, strategyId: found?.id ?? null });
}

function fieldsOf({ group: _group, call: _call, strategy: _strategy, ...fields }: EventInput) {
  return fields;
}

/** A new event of one's group; nobody sees it before it is published. */
export function addEvent(ctx: Ctx, input: EventInput) {
  return ctx.transact(async (tx) => {
    const groupId = input.group;
    if (!can(ctx.actor, "group:work", { groupId })) return refuse("not-found");
    const named = await related(tx, groupId, input);
    if (!named.ok) return named;
    const { id } = await tx.event.create({
      data: { ...fieldsOf(input), ...named.value, groupId },
      select: { id: true },
    });
    await record(tx, ctx, { groupId, kind: "event.add", subject: id });
    return ok({ id });
  });
}

/**
 * Changes an event that is not over. Whoever has a place or waits is told where its hour or its place
 * is another; places that are more now go to who waits. It cannot have fewer places than were given.
 */
export function changeEvent(ctx: Ctx, { id, ...input }: EventInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const event = await lockStaffEvent(tx, ctx, id);
    if (!event) return refuse("not-found");
    if (event.state !== "DRAFT" && event.state !== "PUBLISHED") return refuse("event-over");
    const { groupId } = event;
    const named = await related(tx, groupId, input);
    if (!named.ok) return named;
    const given = await tx.eventPlace.count({ where: { eventId: id, state: "REGISTERED" } });
    if (input.capacity !== null && given > input.capacity)
      return refuse("event-places-given", { n: given });

    await tx.event.update({
      where: { id },
      data: {
        ...fieldsOf(input),
        ...named.value,
        revision: { increment: 1 },
        changedAt: ctx.now(),
      },
    });
    await record(tx, ctx, { groupId, kind: "event.change", subject: id });
    if (event.state !== "PUBLISHED") return ok({ id });
    const isMoved =
      event.startsAt.getTime() !== input.startsAt.getTime() ||
      event.endsAt.getTime() !== input.endsAt.getTime() ||
      event.place !== input.place ||
      event.link !== input.link;
    if (isMoved) await tellPlaces(tx, ctx, await coming(tx, id), "changed");
    await fillPlaces(tx, ctx, { id, groupId, capacity: input.capacity });
    return ok({ id });
  });
}

/** Who has a place at an event or waits for one. */
export const coming = (tx: Tx, eventId: string) =>
  tx.eventPlace.findMany({
    where: { eventId, state: { in: ["REGISTERED", "WAITING"] } },
    select: { id: true },
  });
