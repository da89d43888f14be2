import { addDays, type IsoDay } from "#app/domain/values/date.ts";
import { vilniusToInstant } from "#app/domain/values/instant.ts";

/** Last days as the database keeps them: midnight in UTC of the day. */
export interface Term {
  dueOn: Date;
  extendedTo: Date | null;
}

/** The last day on which an answer counts. */
export const lastDay = ({ dueOn, extendedTo }: Term): IsoDay =>
  (extendedTo ?? dueOn).toISOString().slice(0, 10);

/** The first instant after a day in Vilnius: what arrives before it was on time. */
export function endOfDay(day: IsoDay): Date {
  const end = vilniusToInstant(`${addDays(day, 1)}T00:00`);
  if (!(end instanceof Date)) throw new Error(`no midnight after ${day}`);
  return end;
}
