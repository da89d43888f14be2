import { addDays, type IsoDay } from "#app/domain/values/date.ts";

/** How many days a server may have slept and still send the reminder of a day. */
const late = 1;

const reached = (days: readonly IsoDay[], today: IsoDay) =>
  days.find((day) => day <= today && today <= addDays(day, late)) ?? null;

/**
 * The day whose reminder of a monitoring report is to be sent today: 7 days before it is due, and the
 * day after; null where none is.
 */
export const reportReminderDay = (dueOn: IsoDay, today: IsoDay): IsoDay | null =>
  reached([addDays(dueOn, -7), addDays(dueOn, 1)], today);

/** The same of an annual report, before it is due: 30 days and 7 days. */
export const annualReminderDay = (dueOn: IsoDay, today: IsoDay): IsoDay | null =>
  reached([addDays(dueOn, -30), addDays(dueOn, -7)], today);
