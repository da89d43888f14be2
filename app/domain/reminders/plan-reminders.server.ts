import { afterQuiet } from "#app/domain/outbox/quiet-hours.ts";
import { enqueueAll, type KeyedTask } from "#app/domain/outbox/enqueue.server.ts";
import type { MailChoice } from "#app/domain/mail-choices/mail-choice.ts";
import type { OrganisationRole } from "#app/domain/policy.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import {
  closingLate,
  closingPause,
  firstReminder,
  plannedReminders,
  type Reminder,
} from "./reminder-times.ts";

type Planner = Pick<Ctx, "db" | "now">;

const batch = 500;

/** What is due of the drafts of a call that have one deadline: reminders, or that it is over. */
interface Due {
  callId: string;
  deadline: Date;
  /** Drafts that this is the deadline of. */
  which: Prisma.ProposalWhereInput;
  reminders: readonly { reminder: Reminder; at: Date }[];
}

const running = { in: ["PUBLISHED", "EVALUATION"] } satisfies Prisma.EnumCallStatusFilter;
const near = (at: Date) => ({
  gt: new Date(at.getTime() - closingLate),
  lt: new Date(at.getTime() + firstReminder),
});

/** Calls whose deadline is near, with the drafts that have no later one of their own. */
async function dueCalls({ db, now }: Planner): Promise<Due[]> {
  const at = now();
  const calls = await db.call.findMany({
    where: { status: running, closesAt: near(at) },
    select: { id: true, closesAt: true, status: true },
  });
  return calls.map(({ id, closesAt: deadline, status }) => ({
    callId: id,
    deadline,
    which: { OR: [{ extendedUntil: null }, { extendedUntil: { lte: deadline } }] },
    reminders: status === "PUBLISHED" ? plannedReminders(deadline, at) : [],
  }));
}

const neverSubmitted: Prisma.ProposalWhereInput = { status: "DRAFT", number: null };
const workingCopy: Prisma.ProposalWhereInput = { status: "SUBMITTED", reopenedAt: { not: null } };

/** Deadlines of single drafts that are near and later than that of their call. */
async function dueExtensions({ db, now }: Planner): Promise<Due[]> {
  const at = now();
  const extended = await db.proposal.findMany({
    where: {
      OR: [neverSubmitted, workingCopy],
      extendedUntil: near(at),
      call: { status: running },
    },
    distinct: ["callId", "extendedUntil"],
    select: {
      callId: true,
      extendedUntil: true,
      call: { select: { closesAt: true, status: true } },
    },
  });
  return extended.flatMap(({ callId, extendedUntil: deadline, call }) =>
    deadline && deadline > call.closesAt
      ? [
          {
            callId,
            deadline,
            which: { extendedUntil: deadline },
            reminders: call.status === "PUBLISHED" ? plannedReminders(deadline, at) : [],
          },
        ]
      : [],
  );
}

const isOver = ({ deadline }: Due, now: Date) =>
  now.getTime() >= deadline.getTime() + closingPause &&
  now.getTime() < deadline.getTime() + closingLate;

/** Drafts of a call, a page, each with those who are to be told: in force, and not against such mails. */
function page({ db, now }: Planner, due: Due, told: Told, after: string | null) {
  const today = new Date(vilniusDay(now()));
  return db.proposal.findMany({
    where: {
      callId: due.callId,
      AND: [due.which, { OR: [...told.of] }],
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: batch,
    select: {
      id: true,
      createdAt: true,
      reopenedAt: true,
      organisation: {
        select: {
          members: {
            where: {
              role: { in: [...told.roles] },
              OR: [{ until: null }, { until: { gte: today } }],
              user: { disabledAt: null, mailOptOuts: { none: { kind: told.choice } } },
            },
            select: { user: { select: { id: true, email: true, locale: true } } },
          },
        },
      },
    },
  });
}
type Draft = Awaited<ReturnType<typeof page>>[number];

interface Told {
  of: readonly Prisma.ProposalWhereInput[];
  roles: readonly OrganisationRole[];
  choice: MailChoice;
}
const writers: Told = {
  of: [neverSubmitted, workingCopy],
  roles: ["EDITOR", "SIGNATORY", "OWNER"],
  choice: "reminder",
};
const owners: Told = { of: [neverSubmitted], roles: ["OWNER"], choice: "closed" };

const usersOf = ({ organisation }: Draft) => organisation.members.map(({ user }) => user);

/** Reminders that are due after the draft or the working copy was begun, one for each of its people. */
const remindersOf = (draft: Draft, { deadline, reminders }: Due): KeyedTask[] =>
  reminders
    .filter(({ at }) => (draft.reopenedAt ?? draft.createdAt) < at)
    .flatMap(({ reminder, at }) =>
      usersOf(draft).map(({ id, email: to, locale }) => ({
        key: `reminder:${reminder}${draft.reopenedAt ? ":copy" : ""}:${draft.id}:${id}:${deadline.toISOString()}`,
        at,
        task: {
          kind: "mail.reminder" as const,
          to,
          locale,
          proposalId: draft.id,
          deadline: deadline.toISOString(),
        },
      })),
    );

const closingsOf = (draft: Draft, { deadline }: Due, now: Date): KeyedTask[] =>
  usersOf(draft).map(({ id, email: to, locale }) => ({
    key: `draft-closed:${draft.id}:${id}:${deadline.toISOString()}`,
    at: afterQuiet(now),
    task: {
      kind: "mail.draft-closed",
      to,
      locale,
      proposalId: draft.id,
      deadline: deadline.toISOString(),
    },
  }));

async function plan(
  planner: Planner,
  due: Due,
  told: Told,
  tasksOf: (draft: Draft) => KeyedTask[],
) {
  for (let after: string | null = null; ;) {
    const drafts: Draft[] = await page(planner, due, told, after);
    const tasks = drafts.flatMap(tasksOf);
    if (tasks.length > 0) await enqueueAll(planner.db, planner, tasks);
    after = drafts.at(-1)?.id ?? null;
    if (drafts.length < batch) return;
  }
}

/**
 * Puts the reminders of drafts that are not submitted into the outbox, and after the deadline the
 * mail that it is over. However often and by however many processes it is done, each person is told
 * of each draft once for each deadline; a deadline that moved is another one.
 */
export async function planReminders(planner: Planner): Promise<void> {
  const now = planner.now();
  for (const due of [...(await dueCalls(planner)), ...(await dueExtensions(planner))]) {
    if (due.reminders.length > 0)
      await plan(planner, due, writers, (draft) => remindersOf(draft, due));
    if (isOver(due, now)) await plan(planner, due, owners, (draft) => closingsOf(draft, due, now));
  }
}
