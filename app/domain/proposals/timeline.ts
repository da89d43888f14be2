import type { IsoDay } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { ProposalHappening } from "./event.ts";
import type { PublicState } from "./public-state.ts";

/** What is read from elsewhere than ProposalEvent: the released copy, messages and letters. */
type ReadElsewhere =
  | { kind: "decisionReleased" }
  | { kind: "messageSent" | "messageReceived"; by: string }
  | { kind: "letterIssued"; number: string }
  | { kind: "letterOpened"; number: string; by?: string };

export type Happened = (ProposalHappening | ReadElsewhere) & { at: Date };

export interface TimelineFacts {
  state: PublicState;
  closesAt: Date;
  /** The day by which applicants can count on an answer, if the group has promised one. */
  decisionBy: IsoDay | null;
  /** The last day for a complaint; null before the release. */
  complaintUntil: IsoDay | null;
  /** The last day for the answer to a complaint that waits for it; null or absent without one. */
  complaintAnswerBy?: IsoDay | null;
}

/** How each thing that happened is called in the list; a kind of events needs its line here. */
const names = {
  started: "started",
  submitted: "submitted",
  evaluationStarted: "evaluation",
  clarificationAsked: "clarificationAsked",
  clarificationExtended: "clarificationExtended",
  clarificationAnswered: "clarificationAnswered",
  withdrawn: "withdrawn",
  revived: "revived",
  extended: "extended",
  complained: "complained",
  complaintWithdrawn: "complaintWithdrawn",
  complaintAnswered: "complaintAnswered",
  callCancelled: "callCancelled",
  decisionReleased: "decision",
  messageSent: "messageSent",
  messageReceived: "messageReceived",
  letterIssued: "letterIssued",
  letterOpened: "letterOpened",
} as const satisfies Record<Happened["kind"], string>;

export type StepName =
  | (typeof names)[keyof typeof names]
  | "filling"
  | "submittedAgain"
  | "complaintAnswer";

/** The step that each state is at, where it has happened already. */
const presentStep: Partial<Record<PublicState, StepName>> = {
  submitted: "submitted",
  inEvaluation: "evaluation",
  clarification: "clarificationAsked",
  selected: "decision",
  partlySelected: "decision",
  declined: "decision",
  reserve: "decision",
  notSelected: "decision",
  ineligible: "decision",
};

export interface TimelineStep {
  name: StepName;
  state: "done" | "now" | "ahead";
  /** When it happened, UTC. */
  at?: Date;
  /** Who did it. */
  by?: string;
  /** The day by which it is to happen, or by which it asks for an answer. */
  due?: IsoDay;
  /** The deadline that was granted, UTC. */
  until?: Date;
  /** Why, in the words of who did it. */
  reason?: string;
  /** Number of the letter or the complaint. */
  what?: string;
  /** How many messages are told as one, or which submission it is. */
  n?: number;
}

type Of<K extends Happened["kind"]> = Extract<Happened, { kind: K }> & { at: Date };

/** The request that waits for an answer, with its last day as it is by now. */
const lastAsked = (events: readonly Happened[]) =>
  events.findLast(
    (event): event is Of<"clarificationAsked" | "clarificationExtended"> =>
      event.kind === "clarificationAsked" || event.kind === "clarificationExtended",
  );

const isCancelled = (events: readonly Happened[]) =>
  events.some(({ kind }) => kind === "callCancelled");

const dueOn = (due: IsoDay | null) => (due ? { due } : {});
const isMessage = ({ name }: TimelineStep) => name === "messageSent" || name === "messageReceived";

/** Messages of one writer that follow each other on one day are told as one, at the time of the last. */
function isSameTalk(one: TimelineStep, other: TimelineStep) {
  if (!isMessage(one) || one.name !== other.name || one.by !== other.by) return false;
  return one.at && other.at ? vilniusDay(one.at) === vilniusDay(other.at) : false;
}

/** Everything that happened, in the order of time. */
function past(events: readonly Happened[]): TimelineStep[] {
  const steps: TimelineStep[] = [];
  let submissions = 0;
  for (const event of events) {
    const step: TimelineStep = {
      name: names[event.kind],
      state: "done",
      at: event.at,
      ...("by" in event && event.by !== undefined && { by: event.by }),
      ...("due" in event && { due: event.due }),
      ...("number" in event && { what: event.number }),
      ...("until" in event && { until: new Date(event.until) }),
      ...("reason" in event && event.reason && { reason: event.reason }),
    };
    if (step.name === "submitted") submissions += 1;
    if (step.name === "submitted" && submissions > 1)
      Object.assign(step, { name: "submittedAgain", n: submissions });
    const before = steps.at(-1);
    if (before && isSameTalk(before, step)) {
      steps[steps.length - 1] = { ...step, n: (before.n ?? 1) + 1 };
      continue;
    }
    steps.push(isMessage(step) ? { ...step, n: 1 } : step);
  }
  return steps;
}

/** Marks the present step: the last of its name, or a step of its own after all that happened. */
function withPresent(steps: readonly TimelineStep[], name: StepName | undefined): TimelineStep[] {
  if (!name) return [...steps];
  const isIt = (step: TimelineStep) =>
    step.name === name || (name === "submitted" && step.name === "submittedAgain");
  const at = steps.findLastIndex(isIt);
  if (at < 0) return [...steps, { name, state: "now" }];
  return steps.map((step, index) => (index === at ? { ...step, state: "now" } : step));
}

/**
 * The whole way of a proposal: everything that happened to it, with its time and who did it, and then
 * what lies ahead, with its day where one is known; `events` in the order of time.
 */
export function timeline(events: readonly Happened[], facts: TimelineFacts): TimelineStep[] {
  const { state, decisionBy, closesAt, complaintAnswerBy = null } = facts;
  if (isCancelled(events)) return past(events);
  const steps = withPresent(past(events), presentStep[state]);
  const evaluation: TimelineStep = { name: "evaluation", state: "ahead" };
  const decision: TimelineStep = { name: "decision", state: "ahead", ...dueOn(decisionBy) };
  switch (state) {
    case "draft":
      return [
        ...steps,
        { name: "filling", state: "now" },
        { name: "submitted", state: "ahead", due: vilniusDay(closesAt) },
        evaluation,
        decision,
      ];
    case "submitted":
      return [...steps, evaluation, decision];
    case "inEvaluation":
    case "clarification":
      return [...steps, decision];
    case "withdrawn":
      return steps;
    case "selected":
    case "partlySelected":
    case "reserve":
    case "notSelected":
    case "ineligible":
    case "declined":
      return complaintAnswerBy
        ? [...steps, { name: "complaintAnswer", state: "ahead", due: complaintAnswerBy }]
        : steps;
  }
}

/** What the applicant waits for or has to do, and by when: a day, or the instant of a deadline. */
export interface NextStep {
  what:
    | "submit"
    | "missed"
    | "evaluationAfterClose"
    | "decision"
    | "answerClarification"
    | "contract"
    | "reserve"
    | "complaint"
    | "complaintAnswer"
    | "nothing";
  by: IsoDay | Date | null;
}

/** The one thing that comes next. */
export function nextStep(events: readonly Happened[], facts: TimelineFacts, now: Date): NextStep {
  const { state, closesAt, decisionBy, complaintUntil, complaintAnswerBy } = facts;
  if (isCancelled(events)) return { what: "nothing", by: null };
  if (complaintAnswerBy) return { what: "complaintAnswer", by: complaintAnswerBy };
  switch (state) {
    case "draft":
      return { what: now < closesAt ? "submit" : "missed", by: closesAt };
    case "submitted":
      return now < closesAt
        ? { what: "evaluationAfterClose", by: closesAt }
        : { what: "decision", by: decisionBy };
    case "inEvaluation":
      return { what: "decision", by: decisionBy };
    case "clarification":
      return {
        what: "answerClarification",
        by: lastAsked(events)?.due ?? null,
      };
    case "selected":
    case "partlySelected":
      return { what: "contract", by: null };
    case "reserve":
      return { what: "reserve", by: null };
    case "notSelected":
    case "ineligible":
      return { what: "complaint", by: complaintUntil };
    case "declined":
    case "withdrawn":
      return { what: "nothing", by: null };
  }
}
