import type { Window } from "#app/domain/calls/window.ts";
import { addDays, type IsoDay } from "#app/domain/values/date.ts";
import { vilniusDay, vilniusToInstant } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";

/** An hour in Vilnius; never one that the clocks skip or repeat, which are between 3 and 4 at night. */
function at(day: IsoDay, hour: "08:00" | "17:00"): Date {
  const instant = vilniusToInstant(`${day}T${hour}`);
  if (typeof instant === "string") throw new Error(`${day} ${hour} is ${instant}`);
  return instant;
}

const workingDayFrom = (day: IsoDay) => addWorkingDays(addDays(day, -1), 1);

/** A window by days from today: from 8:00 to 17:00, both on working days. */
export const windowAround = (now: Date, { opens, closes }: { opens: number; closes: number }) => {
  const today = vilniusDay(now);
  return {
    opensAt: at(workingDayFrom(addDays(today, opens)), "08:00"),
    closesAt: at(workingDayFrom(addDays(today, closes)), "17:00"),
  } satisfies Window;
};

/** The day by which applicants can count on an answer: so many working days after the deadline. */
export const decisionDay = ({ closesAt }: Window, workingDays: number) =>
  new Date(addWorkingDays(vilniusDay(closesAt), workingDays));
