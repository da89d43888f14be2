import type { Outcome } from "#app/platform/generated/prisma/enums.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { LetterCall, LetterDays } from "./letter-facts.ts";

/** The terms that a letter of a day sets, in working days; a smaller sum is first to be accepted. */
export function letterDays(
  date: IsoDay,
  outcome: Outcome,
  { contractDays, acceptDays }: LetterCall["rules"],
): LetterDays {
  const acceptBy = addWorkingDays(date, acceptDays);
  const from = outcome === "PARTIAL" ? acceptBy : date;
  return { date, acceptBy, dueOn: addWorkingDays(from, contractDays) };
}
