import type { BoardRow } from "#app/domain/decisions/board-rows.ts";
import { actOnItem, voteOnAll } from "#app/domain/meetings/act-on-item.server.ts";
import { callMeeting } from "#app/domain/meetings/call-meeting.server.ts";
import { changeAgenda } from "#app/domain/meetings/change-agenda.server.ts";
import { closeMeeting } from "#app/domain/meetings/close-meeting.server.ts";
import { isVotedOn } from "#app/domain/meetings/meeting-record.ts";
import type { PlanInput } from "#app/domain/meetings/meeting-schema.ts";
import { planMeeting } from "#app/domain/meetings/plan-meeting.server.ts";
import { openMeeting } from "#app/domain/meetings/run-meeting.server.ts";
import { takeAttendance } from "#app/domain/meetings/take-attendance.server.ts";
import { writeMotions } from "#app/domain/meetings/write-motions.server.ts";
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
  const { state } = await ctx.db.meeting.findUniqueOrThrow({ where: { id } });
  if (state === "PLANNED") await done(callMeeting(ctx, { id }));
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

/** Everybody declares about every proposal of these calls that nothing stands in the way. */
async function declareAll({ db, now }: Ctx, calls: { id: string }[], board: readonly SignedIn[]) {
  const proposals = await db.proposal.findMany({
    where: { callId: { in: calls.map(({ id }) => id) }, number: { not: null } },
    select: { id: true },
  });
  await db.conflictDeclaration.createMany({
    data: board.flatMap(({ userId: personId }) =>
      proposals.map(({ id: proposalId }) => ({
        proposalId,
        personId,
        conflict: false,
        declaredAt: now(),
      })),
    ),
    skipDuplicates: true,
  });
}

interface Met {
  group: { id: string };
  calls: { id: string; number: string }[];
  /** Who is there, the chair first. */
  board: readonly SignedIn[];
  /** What is put to the vote where it leaves what was computed. */
  rows?: readonly BoardRow[] | undefined;
  fields?: Partial<PlanInput>;
}

/** A meeting with the lists on its agenda, about which everybody has declared. */
export async function prepare(ctx: Ctx, { group, calls, board, fields }: Met) {
  const [chair] = board;
  if (!chair) throw new Error("no chair");
  const id = await plan(ctx, { group, chair, calls }, fields);
  await declareAll(ctx, calls, board);
  return id;
}

/** Opens the meeting, lets these people adopt all that is voted on, and closes it. */
export async function carry(ctx: Ctx, id: string, board: readonly SignedIn[]) {
  await open(ctx, id, board);
  const votes = board.map(({ userId }) => ({ userId, choice: "FOR" as const }));
  const found = await ctx.db.agendaItem.findMany({
    where: { meetingId: id },
    orderBy: { position: "asc" },
    select: { id: true, kind: true, motion: true },
  });
  for (const item of found.filter((one) => !isVotedOn(one)))
    await done(actOnItem(ctx, { id, item: item.id, intent: "note", discussion: "" }));
  const items = found
    .filter(isVotedOn)
    .map((one) => ({ item: one.id, take: "on" as const, votes }));
  await done(voteOnAll(ctx, { id, items }));
  return closeMeeting(ctx, { id });
}

/** A meeting that adopts what was computed, or what is put to the vote instead. */
export async function meet(ctx: Ctx, met: Met) {
  const id = await prepare(ctx, met);
  for (const { number } of met.rows ? met.calls : []) {
    const put = await writeMotions(ctx, { id, number, rows: met.rows ?? [] });
    if (!put.ok) return put;
  }
  return carry(ctx, id, met.board);
}
