import { addDays, type IsoDay } from "#app/domain/values/date.ts";

/** How many months a period has. */
export const rhythms = [3, 6] as const;
export type Rhythm = (typeof rhythms)[number];

export interface PlannedPeriod {
  fromDay: IsoDay;
  toDay: IsoDay;
  dueOn: IsoDay;
}

/** The last day of the quarter or half-year that a day is in. */
function endOf(day: IsoDay, months: Rhythm): IsoDay {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const last = Math.ceil(month / months) * months;
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
}

/**
 * The periods in which a project reports: calendar quarters or half-years from its first to its last
 * day, so that none belongs to two years; each is due so many calendar days after it ends.
 */
export function periodsOf(project: {
  startsOn: IsoDay;
  endsOn: IsoDay;
  months: Rhythm;
  dueDays: number;
}): PlannedPeriod[] {
  const { startsOn, endsOn, months, dueDays } = project;
  const periods: PlannedPeriod[] = [];
  for (let fromDay = startsOn; fromDay <= endsOn;) {
    const whole = endOf(fromDay, months);
    const toDay = whole < endsOn ? whole : endsOn;
    periods.push({ fromDay, toDay, dueOn: addDays(toDay, dueDays) });
    fromDay = addDays(toDay, 1);
  }
  return periods;
}
