import type { Ctx } from "#app/platform/ports.ts";

interface Asked {
  strategyId: string;
  groupId: string;
  year: number;
  /** UTC. */
  asOf: Date;
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** What the group decided, told and answered in a year, besides its calls and events. */
export async function gatherMeetings(db: Ctx["db"], { strategyId, groupId, year, asOf }: Asked) {
  const days = { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) };
  const instants = { gte: new Date(`${year}-01-01T00:00:00+02:00`), lte: asOf };
  const ofStrategy = { action: { objective: { goal: { strategyId } } } };

  const meetings = await db.meeting.findMany({
    where: { groupId, state: "MINUTES_SIGNED", heldOn: days },
    orderBy: [{ heldOn: "asc" }, { id: "asc" }],
    select: {
      heldOn: true,
      minutesNo: true,
      lists: {
        where: { status: "RELEASED", call: ofStrategy },
        select: { call: { select: { number: true } } },
      },
    },
  });
  const complaints = await db.complaint.groupBy({
    by: ["status"],
    where: { groupId, receivedAt: instants, proposal: { call: ofStrategy } },
    _count: true,
  });
  const isOpen = ["RECEIVED", "EXAMINED", "WITHDRAWN"];
  const answered = complaints
    .filter(({ status }) => !isOpen.includes(status))
    .reduce((sum, { _count }) => sum + _count, 0);
  return {
    boardMeetings: meetings.map(({ heldOn, minutesNo, lists }) => ({
      on: dayOf(heldOn),
      minutesNo,
      calls: [...new Set(lists.map(({ call }) => call.number))],
    })),
    publicity: {
      news: await db.news.count({
        where: { groupId, state: "PUBLISHED", publishedAt: instants },
      }),
      duties: await db.publicityItem.count({ where: { doneOn: days, project: { strategyId } } }),
      projectPages: await db.project.count({ where: { strategyId, publishedAt: { lte: asOf } } }),
    },
    complaints: { received: complaints.reduce((sum, { _count }) => sum + _count, 0), answered },
  };
}
