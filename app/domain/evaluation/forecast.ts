import { addDays, type IsoDay } from "#app/domain/values/date.ts";

/** How the sheets of a call come in, and when they will all be in if they go on so. */
export interface Forecast {
  /** Sheets in by the end of each day on which any came, in order. */
  days: { day: IsoDay; total: number }[];
  submitted: number;
  needed: number;
  /** Day of the last sheet at the pace so far; null before the first sheet, and with nothing left. */
  endsOn: IsoDay | null;
  state: "done" | "noPace" | "noTerm" | "onTime" | "late" | "overdue";
}

const DAY = 24 * 3_600_000;
const daysBetween = (from: IsoDay, to: IsoDay) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

interface Pace {
  /** The day on which each submitted sheet came in. */
  submittedOn: readonly IsoDay[];
  /** How many sheets there are to be. */
  needed: number;
  /** The day of the first assignment; the pace is counted from it, today included. */
  from: IsoDay;
  today: IsoDay;
  /** The last day of scoring; null where none is set. */
  until: IsoDay | null;
}

/** The pace of the sheets that are in, carried on in a straight line until none is missing. */
export function forecastOf({ submittedOn, needed, from, today, until }: Pace): Forecast {
  const submitted = submittedOn.length;
  const known = [...new Set(submittedOn)].toSorted();
  const days = known.map((day) => ({
    day,
    total: submittedOn.filter((one) => one <= day).length,
  }));
  const left = Math.max(0, needed - submitted);
  const passed = Math.max(1, daysBetween(from, today) + 1);
  const endsOn =
    left > 0 && submitted > 0 ? addDays(today, Math.ceil((left * passed) / submitted)) : null;
  return { days, submitted, needed, endsOn, state: stateOf() };

  function stateOf(): Forecast["state"] {
    if (left === 0) return "done";
    if (until && until < today) return "overdue";
    if (!endsOn) return "noPace";
    if (!until) return "noTerm";
    return endsOn <= until ? "onTime" : "late";
  }
}
