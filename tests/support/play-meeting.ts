import { callMeeting } from "#app/domain/meetings/call-meeting.server.ts";
import { changeAgenda } from "#app/domain/meetings/change-agenda.server.ts";
import type { PlanInput } from "#app/domain/meetings/meeting-schema.ts";
import { planMeeting } from "#app/domain/meetings/plan-meeting.server.ts";
import { openMeeting } from "#app/domain/meetings/run-meeting.server.ts";
import { takeAttendance } from "#app/domain/meetings/take-attendance.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { Group } from "./evaluation.ts";
import { done } from "./play-evaluation.ts";

/** Six members: a chair and another of the NGOs, two of business, two of the public sector. */
export async function aBoard({ member }: Pick<Group, "member">) {
  const chair = await member("CHAIR", "NGO");
  const ngo = await member("BOARD", "NGO");
  const firm = await member("BOARD", "BUSINESS");
  const shop = await member("BOARD", "BUSINESS");
  const town = await member("BOARD", "PUBLIC");
  const school = await member("BOARD", "PUBLIC");
  return { chair, ngo, firm, shop, town, school };
}

let planned = 0;

/** A meeting in person of an hour later, planned by staff with the calls on its agenda by place. */
export async function plan(
  ctx: Ctx,
  { group, chair, calls }: { group: { id: string }; chair: SignedIn; calls: { number: string }[] },
  fields: Partial<PlanInput> = {},
) {
  const made = await planMeeting(ctx, {
    group: group.id,
    kind: "IN_PERSON",
    startsAt: new Date(ctx.now().getTime() + 3_600_000),
    ballotsUntil: null,
    place: "Veisiejų g. 17, Druskininkai",
    minutesNo: `M-${++planned}`,
    chairId: chair.userId,
    ownVotes: false,
    ...fields,
  });
  if (!made.ok) throw new Error(made.error.code);
  const { id } = made.value;
  for (const { number } of calls)
    await done(changeAgenda(ctx, { id, intent: "addCall", call: number, order: "byPlace" }));
  return id;
}

/** The same meeting called and open, with these people in the room. */
export async function open(ctx: Ctx, id: string, present: readonly SignedIn[]) {
  await done(callMeeting(ctx, { id }));
  await done(openMeeting(ctx, { id }));
  await attend(ctx, id, present);
}

/** Writes down who is in the room, and that the others are not. */
export async function attend(ctx: Ctx, id: string, present: readonly SignedIn[]) {
  const members = await ctx.db.meetingMember.findMany({ where: { meetingId: id } });
  const rows = members.map(({ userId }) => ({
    userId,
    attending: present.some((one) => one.userId === userId)
      ? ("IN_ROOM" as const)
      : ("ABSENT" as const),
    from: "",
    until: "",
    remark: "",
  }));
  await done(takeAttendance(ctx, { id, rows }));
}
