import type { MailChoice } from "#app/domain/mail-choices/mail-choice.ts";
import { enqueueAll, type KeyedTask } from "#app/domain/outbox/enqueue.server.ts";
import { isQuiet } from "#app/domain/outbox/quiet-hours.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { GroupRole } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { digestMonday, scoringReminderDay } from "./scoring-days.ts";

type Planner = Pick<Ctx, "db" | "now">;

/** Calls in which sheets are still awaited: none of them has a ranked list. */
const scored = { status: "EVALUATION" as const, lists: { none: {} } };

const told = { id: true, email: true, locale: true } as const;
const willing = (kind: MailChoice) => ({ disabledAt: null, mailOptOuts: { none: { kind } } });

/** People who hold one of the roles in a group today and want mails of this kind. */
function holdersOf({ db, now }: Planner, groupIds: string[], roles: GroupRole[], kind: MailChoice) {
  const today = new Date(vilniusDay(now()));
  return db.user.findMany({
    where: {
      ...willing(kind),
      memberships: {
        some: {
          groupId: { in: groupIds },
          role: { in: roles },
          OR: [{ until: null }, { until: { gte: today } }],
        },
      },
    },
    select: told,
  });
}

/** Evaluators whose sheets are awaited, on the days of their calls; one mail a day for all calls. */
async function scoringReminders({ db, now }: Planner): Promise<KeyedTask[]> {
  const today = vilniusDay(now());
  const calls = await db.call.findMany({
    where: { ...scored, scoringUntil: { not: null } },
    select: { id: true, scoringUntil: true },
  });
  const due = calls.flatMap(({ id, scoringUntil }) => {
    const until = scoringUntil?.toISOString().slice(0, 10) ?? "";
    const day = scoringReminderDay(until, today);
    return day ? [{ id, day }] : [];
  });
  if (due.length === 0) return [];
  const people = await db.user.findMany({
    where: {
      ...willing("scoring"),
      assignments: {
        some: {
          proposal: { callId: { in: due.map(({ id }) => id) }, status: "ELIGIBLE" },
          NOT: { sheet: { status: "SUBMITTED" } },
        },
      },
    },
    select: told,
  });
  const day =
    due
      .map((one) => one.day)
      .toSorted()
      .at(-1) ?? today;
  return people.map(({ id, email: to, locale }) => ({
    key: `scoring:${id}:${day}`,
    task: { kind: "mail.scoring-reminder", to, locale },
  }));
}

/** Staff of groups that wait for sheets, once a week. */
async function progressDigests(planner: Planner): Promise<KeyedTask[]> {
  const monday = digestMonday(vilniusDay(planner.now()));
  if (!monday) return [];
  const calls = await planner.db.call.findMany({ where: scored, select: { groupId: true } });
  if (calls.length === 0) return [];
  const groups = [...new Set(calls.map(({ groupId }) => groupId))];
  const staff = await holdersOf(planner, groups, ["STAFF"], "progress");
  return staff.map(({ id, email: to, locale }) => ({
    key: `progress:${id}:${monday}`,
    task: { kind: "mail.scoring-progress", to, locale },
  }));
}

/** How long after its making a list is still told of (milliseconds). */
const newList = 3 * 24 * 3_600_000;

/** The board of a call whose scoring has been closed: its papers can be read. */
async function boardPapers(planner: Planner): Promise<KeyedTask[]> {
  const since = new Date(planner.now().getTime() - newList);
  const lists = await planner.db.rankedList.findMany({
    where: { n: 1, status: { in: ["DRAFT", "PROPOSED"] }, computedAt: { gte: since } },
    select: { callId: true, call: { select: { groupId: true } } },
  });
  const tasks = lists.map(async ({ callId, call }) => {
    const board = await holdersOf(planner, [call.groupId], ["BOARD", "CHAIR"], "papers");
    return board.map(({ id, email: to, locale }): KeyedTask => ({
      key: `board-papers:${callId}:${id}`,
      task: { kind: "mail.board-papers", to, locale, callId },
    }));
  });
  return (await Promise.all(tasks)).flat();
}

/**
 * Puts the mails of evaluations into the outbox, by day: however often it is done, each person hears of
 * each occasion once. In quiet hours nothing is planned.
 */
export async function planEvaluation(planner: Planner): Promise<void> {
  if (isQuiet(planner.now())) return;
  for (const tasksOf of [scoringReminders, progressDigests, boardPapers]) {
    const tasks = await tasksOf(planner);
    if (tasks.length > 0) await enqueueAll(planner.db, planner, tasks);
  }
}
