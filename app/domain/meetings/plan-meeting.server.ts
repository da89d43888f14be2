import { record } from "#app/domain/audit/record.server.ts";
import { can, isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { callMembers } from "./call-members.server.ts";
import { lockStaffMeeting } from "./find-meeting.server.ts";
import type { PlanInput } from "./meeting-schema.ts";

/** What a meeting begins with; minutes are kept in Lithuanian. */
const customary = [
  { title: "Posėdžio darbotvarkės tvirtinimas", motion: "Patvirtinti posėdžio darbotvarkę." },
  { title: "Interesų deklaravimas ir nusišalinimas", motion: "" },
];

function dataOf(input: PlanInput) {
  const { group: _, ...plan } = input;
  return { ...plan, heldOn: new Date(vilniusDay(plan.ballotsUntil ?? plan.startsAt)) };
}

/** The name of a member of the group's board; null for anybody else. */
async function boardName(tx: Tx, groupId: string, userId: string) {
  const found = await tx.groupMember.findFirst({
    where: { groupId, userId, role: { in: ["BOARD", "CHAIR"] } },
    select: { user: { select: { name: true } } },
  });
  return found?.user.name ?? null;
}

/** Plans a meeting of the board of one's group; nobody is told before it is called. */
export function planMeeting(ctx: Ctx, input: PlanInput) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    const groupId = input.group;
    if (!isId(groupId) || !isSignedIn(actor) || !can(actor, "group:work", { groupId }))
      return refuse("not-found");
    const chair = await boardName(tx, groupId, input.chairId);
    if (chair === null) return refuse("not-of-the-board");
    if (await isTaken(tx, groupId, input.minutesNo, null)) return refuse("minutes-number-taken");

    const { id } = await tx.meeting.create({
      data: {
        ...dataOf(input),
        groupId,
        chair,
        secretaryId: actor.userId,
        secretary: actor.name,
        items: {
          create: customary.map((item, index) => ({ ...item, kind: "FREE", position: index + 1 })),
        },
      },
      select: { id: true },
    });
    await callMembers(tx, ctx, { id, groupId });
    await record(tx, ctx, { groupId, kind: "meeting.plan", subject: id });
    return ok({ id });
  });
}

/** Changes the plan of a meeting that has not been called. */
export function changePlan(ctx: Ctx, { id, ...input }: PlanInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting) return refuse("not-found");
    const { groupId } = meeting;
    if (meeting.state !== "PLANNED") return refuse("meeting-called");
    const chair = await boardName(tx, groupId, input.chairId);
    if (chair === null) return refuse("not-of-the-board");
    if (await isTaken(tx, groupId, input.minutesNo, id)) return refuse("minutes-number-taken");

    await tx.meeting.update({ where: { id }, data: { ...dataOf(input), chair } });
    await record(tx, ctx, { groupId, kind: "meeting.change", subject: id });
    return ok({ id });
  });
}

/** Whether another meeting of the group has the number; the group is held meanwhile. */
async function isTaken(tx: Tx, groupId: string, minutesNo: string, own: string | null) {
  await tx.$queryRaw`SELECT 1 FROM "Group" WHERE id = ${groupId}::uuid FOR NO KEY UPDATE`;
  const other = await tx.meeting.findUnique({
    where: { groupId_minutesNo: { groupId, minutesNo } },
    select: { id: true },
  });
  return other !== null && other.id !== own;
}
