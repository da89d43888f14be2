import { addDays, type IsoDay } from "#app/domain/values/date.ts";
import { vilniusToInstant } from "#app/domain/values/instant.ts";

/** The first instant after a day in Vilnius, UTC. */
export function endOfVilniusDay(day: IsoDay): Date {
  const at = vilniusToInstant(`${addDays(day, 1)}T00:00`);
  if (!(at instanceof Date)) throw new Error(`no midnight after ${day}`);
  return at;
}

/** Whether a complaint whose last byte arrived then is in time; `until` is the last day for it. */
export const isInTerm = (receivedAt: Date, until: IsoDay) => receivedAt < endOfVilniusDay(until);
