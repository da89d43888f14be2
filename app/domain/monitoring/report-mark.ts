import { answerMark } from "#app/domain/proposals/answer-mark.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";

interface Reported {
  /** By the id of their indicator, as the notes; what is left empty is none. */
  values: Readonly<Record<string, number | null>>;
  notes: Readonly<Record<string, string>>;
  narrative: string;
  problems: string;
}

/**
 * A short mark by which a page knows whether the report was saved by somebody else meanwhile; empty
 * while nothing is reported.
 */
export function reportMark({ values, notes, narrative, problems }: Reported): string {
  const told = Object.entries(values).filter(([, value]) => value !== null);
  const noted = Object.entries(notes).filter(([, note]) => note !== "");
  const isBlank = told.length + noted.length === 0 && narrative === "" && problems === "";
  if (isBlank) return "";
  const whole = {
    ...{ narrative, problems },
    values: Object.fromEntries(told),
    notes: Object.fromEntries(noted),
  };
  return answerMark(canonicalJson(whole));
}
