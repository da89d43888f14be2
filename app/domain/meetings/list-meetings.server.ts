import type { GroupRole } from "#app/domain/policy.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";

const pageSize = 30;

const groupsOf = ({ actor }: Pick<Ctx, "actor">, ...roles: GroupRole[]) =>
  actor.groups.filter(({ role }) => roles.includes(role)).map(({ groupId }) => groupId);

/** Meetings of the groups of which the actor is staff, the last first. */
export const staffMeetings = (ctx: Pick<Ctx, "db" | "actor">, after: string | null) =>
  page(ctx, { groupId: { in: groupsOf(ctx, "STAFF") } }, after);

/** Meetings that the actor, of the board or an observer, is called to. */
export const boardMeetings = (ctx: Pick<Ctx, "db" | "actor">, after: string | null) =>
  page(
    ctx,
    {
      groupId: { in: groupsOf(ctx, "BOARD", "CHAIR", "OBSERVER") },
      state: { not: "PLANNED" },
      members: { some: { userId: ctx.actor.userId ?? undefined } },
    },
    after,
  );

async function page(
  { db }: Pick<Ctx, "db">,
  where: Prisma.MeetingWhereInput,
  after: string | null,
) {
  const last = after
    ? await db.meeting.findFirst({
        where: { ...where, minutesNo: after },
        select: { id: true },
      })
    : null;
  const found = await db.meeting.findMany({
    where,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    ...(last && { cursor: last, skip: 1 }),
    select: {
      id: true,
      kind: true,
      state: true,
      startsAt: true,
      ballotsUntil: true,
      place: true,
      minutesNo: true,
      group: { select: { shortName: true } },
    },
  });
  const meetings = found.slice(0, pageSize);
  return {
    meetings: meetings.map(({ group, ...meeting }) => ({ ...meeting, group: group.shortName })),
    next: found.length > pageSize ? (meetings.at(-1)?.minutesNo ?? null) : null,
  };
}
