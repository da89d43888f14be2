import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type PlaceEvent, placeLifecycle } from "./lifecycle.ts";

type Standing = Pick<Prisma.EventPlaceModel, "id" | "state" | "eventId"> & { groupId: string };

/** The one writer of `EventPlace.state`; false where the event is not possible (any more). Nobody is named in the log. */
export async function movePlace(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, state, eventId, groupId }: Standing,
  event: PlaceEvent,
  fields: Prisma.EventPlaceUncheckedUpdateManyInput = {},
) {
  const to = next(placeLifecycle, state, event);
  if (!to) return false;

  const { count } = await tx.eventPlace.updateMany({
    where: { id, state },
    data: { ...fields, state: to },
  });
  if (count === 0) return false;

  await record(tx, ctx, {
    groupId,
    kind: `event.place-${event}`,
    subject: eventId,
    data: { place: id },
  });
  return true;
}
