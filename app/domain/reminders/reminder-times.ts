import { outsideQuiet } from "#app/domain/outbox/quiet-hours.ts";

const HOUR = 3_600_000;

export const reminders = ["week", "day", "hours"] as const;
export type Reminder = (typeof reminders)[number];

interface Rule {
  /** How long before the deadline it is due. */
  before: number;
  /** What must be left until the deadline where quiet hours put it off. */
  needs: number;
  /** How late it may still be planned; later the next one does. */
  late: number;
}

/** 7 days, 1 day and 3 hours before the deadline (all in milliseconds). */
const rules: Record<Reminder, Rule> = {
  week: { before: 7 * 24 * HOUR, needs: 6 * 24 * HOUR, late: 24 * HOUR },
  day: { before: 24 * HOUR, needs: 12 * HOUR, late: 6 * HOUR },
  hours: { before: 3 * HOUR, needs: 3 * HOUR, late: 14 * HOUR },
};

/** How far ahead of the deadline the first reminder may be (milliseconds). */
export const firstReminder = 8 * 24 * HOUR;

/** How far ahead reminders are put into the outbox (milliseconds). */
export const horizon = HOUR;

/** When a reminder of a deadline goes out: never in quiet hours, never after the deadline. */
export function reminderTime(reminder: Reminder, deadline: Date): Date {
  const { before, needs } = rules[reminder];
  return outsideQuiet(new Date(deadline.getTime() - before), { deadline, needs });
}

/**
 * Reminders of a deadline that are to be planned now, with their times: those of the next hour, and
 * those that were missed for a while. What is not planned in time is not sent.
 */
export const plannedReminders = (deadline: Date, now: Date) =>
  reminders
    .map((reminder) => ({ reminder, at: reminderTime(reminder, deadline) }))
    .filter(
      ({ reminder, at }) =>
        now < deadline &&
        at.getTime() <= now.getTime() + horizon &&
        now.getTime() < at.getTime() + rules[reminder].late,
    );

/** How long after a deadline those who never submitted are told that it is over (milliseconds). */
export const closingPause = HOUR / 4;
/** How long a server may have slept and still tell it (milliseconds). */
export const closingLate = 3 * 24 * HOUR;
