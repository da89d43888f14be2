import type { Criterion } from "#app/domain/calls/definition.ts";
import { parsePoints } from "#app/domain/values/points.ts";
import { sheetTotal } from "./sheet-total.ts";

/** The running total of a sheet being typed, hundredths; what is not readable counts as nothing. */
export function draftTotal(criteria: readonly Criterion[], typed: readonly string[]): number {
  const scores = criteria.map(({ id }, index): [string, number] => {
    const points = parsePoints(typed[index] ?? "");
    return [id, points !== null && points > 0 ? points : 0];
  });
  return sheetTotal(criteria, Object.fromEntries(scores));
}
