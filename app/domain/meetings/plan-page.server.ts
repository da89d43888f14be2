import { can, type SignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findStaffMeeting } from "./find-meeting.server.ts";

/** The groups that the actor may plan a meeting for, with their boards and a number for the minutes. */
export async function planPage(ctx: Ctx) {
  const { db, actor } = ctx;
  const groupIds = actor.groups
    .map(({ groupId }) => groupId)
    .filter((groupId) => can(actor as SignedIn, "group:work", { groupId }));
  if (groupIds.length === 0) return refuse("not-found");
  const groups = await db.group.findMany({
    where: { id: { in: groupIds } },
    orderBy: { shortName: "asc" },
    select: { id: true, shortName: true, city: true, address: true },
  });
  return ok({
    groups: await Promise.all(
      groups.map(async (group) => ({
        ...group,
        board: await boardOf(db, group.id),
        minutesNo: await nextNumber(db, group.id, vilniusDay(ctx.now()).slice(0, 4)),
      })),
    ),
    meeting: null,
  });
}

/** The plan of a meeting, to be changed until it is called. */
export async function changePlanPage(ctx: Ctx, { id }: { id: string }) {
  const meeting = await findStaffMeeting(ctx.db, ctx, id);
  if (!meeting) return refuse("not-found");
  const { groupId, minutesNo } = meeting;
  const group = await ctx.db.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { id: true, shortName: true, city: true, address: true },
  });
  return ok({ groups: [{ ...group, board: await boardOf(ctx.db, groupId), minutesNo }], meeting });
}

async function boardOf(db: Ctx["db"] | Tx, groupId: string) {
  const found = await db.groupMember.findMany({
    where: { groupId, role: { in: ["BOARD", "CHAIR"] }, user: { disabledAt: null } },
    orderBy: [{ role: "desc" }, { user: { name: "asc" } }],
    select: { userId: true, role: true, user: { select: { name: true } } },
  });
  return found.map(({ userId, role, user }) => ({ userId, role, name: user.name }));
}

/** V-2026-08 after V-2026-07; a group that numbers otherwise types its own. */
async function nextNumber(db: Ctx["db"] | Tx, groupId: string, year: string) {
  const found = await db.meeting.findMany({
    where: { groupId, minutesNo: { startsWith: `V-${year}-` } },
    select: { minutesNo: true },
  });
  const numbers = found.map(({ minutesNo }) => Number(minutesNo.split("-").at(-1)) || 0);
  return `V-${year}-${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}
