import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type MeetingEvent, meetingLifecycle } from "./lifecycle.ts";

type Standing = Pick<Prisma.MeetingModel, "id" | "state" | "groupId">;

/** The one writer of `Meeting.state`; false where the event is not possible (any more). */
export async function moveMeeting(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, state, groupId }: Standing,
  event: MeetingEvent,
  fields: Prisma.MeetingUncheckedUpdateManyInput = {},
) {
  const to = next(meetingLifecycle, state, event);
  if (!to) return false;

  const { count } = await tx.meeting.updateMany({
    where: { id, state },
    data: { ...fields, state: to },
  });
  if (count === 0) return false;

  await record(tx, ctx, { groupId, kind: `meeting.${event}`, subject: id });
  return true;
}
