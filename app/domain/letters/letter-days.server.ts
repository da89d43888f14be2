import type { IsoDay } from "#app/domain/values/date.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import { isOffer, type LetterCall, type LetterDays, type LetterFacts } from "./letter-facts.ts";

/** The terms that a letter of a day sets, in working days; an offer is first to be accepted. */
export function letterDays(
  date: IsoDay,
  facts: LetterFacts,
  { contractDays, acceptDays }: LetterCall["rules"],
): LetterDays {
  const acceptBy = addWorkingDays(date, acceptDays);
  const from = isOffer(facts) ? acceptBy : date;
  return { date, acceptBy, dueOn: addWorkingDays(from, contractDays) };
}
