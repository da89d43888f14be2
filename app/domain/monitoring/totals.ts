import type { ReportCounter } from "#app/platform/generated/prisma/enums.ts";

export type { ReportCounter };

/** Counters that every project may report, in the order of the annual report (domain.md §6). */
export const reportCounters = [
  "PARTICIPANTS",
  "VOLUNTEERS",
  "TRAINED",
  "SERVICES",
  "GROUPS",
  "EVENTS",
  "JOBS",
  "BUSINESSES",
] as const satisfies readonly ReportCounter[];

/** What one indicator of a project was reported with in the accepted periods that ended in a year. */
export interface ReportedRow {
  projectId: string;
  actionId: string | null;
  /** Of the project. */
  projectIndicatorId: string;
  counter: ReportCounter | null;
  /** Of the strategy. */
  indicatorId: string | null;
  code: string | null;
  year: number;
  value: number;
}

export type CounterTotals = Record<ReportCounter, number>;

/** Sums per counter; a counter that nobody reported is zero. */
export function counterTotals(rows: readonly ReportedRow[]): CounterTotals {
  const sums = Object.fromEntries(reportCounters.map((one) => [one, 0])) as CounterTotals;
  for (const { counter, value } of rows) if (counter) sums[counter] += value;
  return sums;
}

/** Sums by what a row is of; rows that are of none are left out. */
export function totalsBy<K>(
  rows: readonly ReportedRow[],
  keyOf: (row: ReportedRow) => K | null,
): Map<K, number> {
  const sums = new Map<K, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + row.value);
  }
  return sums;
}
