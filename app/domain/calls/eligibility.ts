import { parseMoney } from "#app/domain/values/money.ts";
import type { CallDefinition } from "./definition.ts";

const yesNo = ["yes", "no"] as const;

/** What is asked, with the answers that there are; the sum is typed. */
export const eligibilityQuestions = {
  kind: ["NGO", "BUSINESS", "PUBLIC", "OTHER"],
  territory: yesNo,
  activity: yesNo,
  started: yesNo,
  sum: null,
  own: yesNo,
  duration: yesNo,
  aid: yesNo,
} as const;
export type EligibilityKey = keyof typeof eligibilityQuestions;

export type EligibilityAnswers = Partial<Record<EligibilityKey, string>>;

export interface Verdict {
  state: "fits" | "fitsNot" | "incomplete";
  /** What speaks against the call, in the order of the questions. */
  against: EligibilityKey[];
  /** What is not answered, or not so that it can be understood. */
  open: EligibilityKey[];
}

/** The questions that a call's own terms make worth asking. */
export const questionsOf = ({ content }: CallDefinition): EligibilityKey[] =>
  (Object.keys(eligibilityQuestions) as EligibilityKey[]).filter(
    (key) => key !== "aid" || content.deMinimis,
  );

/** Answers out of an address; what no question offers is no answer. */
export function readAnswers(query: URLSearchParams): EligibilityAnswers {
  const answers: EligibilityAnswers = {};
  for (const [key, options] of Object.entries(eligibilityQuestions)) {
    const given = query.get(key)?.trim().slice(0, 40) ?? "";
    const isAnswer = options === null ? given !== "" : options.some((option) => option === given);
    if (isAnswer) answers[key as EligibilityKey] = given;
  }
  return answers;
}

/** Whether an answer speaks for the call; null where it cannot be understood. */
function speaksFor(
  { content, rules }: CallDefinition,
  key: EligibilityKey,
  answer: string,
): boolean | null {
  switch (key) {
    case "kind":
      return content.applicantKinds.some((kind) => kind === answer);
    case "territory":
    case "activity":
    case "own":
    case "duration":
      return answer === "yes";
    case "started":
    case "aid":
      return answer === "no";
    case "sum": {
      const cents = parseMoney(answer);
      return cents === null ? null : cents >= rules.minGrantCents && cents <= rules.maxGrantCents;
    }
  }
}

/**
 * Whether a call is for somebody, by their own words; never binding. One answer that speaks against it
 * is enough, whatever is still open.
 */
export function judgeEligibility(call: CallDefinition, answers: EligibilityAnswers): Verdict {
  const against: EligibilityKey[] = [];
  const open: EligibilityKey[] = [];
  for (const key of questionsOf(call)) {
    const answer = answers[key];
    const speaks = answer === undefined ? null : speaksFor(call, key, answer);
    if (speaks === null) open.push(key);
    else if (!speaks) against.push(key);
  }
  const state = against.length > 0 ? "fitsNot" : open.length > 0 ? "incomplete" : "fits";
  return { state, against, open };
}
