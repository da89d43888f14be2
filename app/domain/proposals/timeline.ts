import type { IsoDay } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { ProposalHappening } from "./event.ts";
import type { PublicState } from "./public-state.ts";

export type Happened = (ProposalHappening | { kind: "decisionReleased" }) & { at: Date };

export interface TimelineFacts {
  state: PublicState;
  closesAt: Date;
  /** The day by which applicants can count on an answer, if the group has promised one. */
  decisionBy: IsoDay | null;
  /** The last day for a complaint; null before the release. */
  complaintUntil: IsoDay | null;
}

export type StepName =
  | "started"
  | "filling"
  | "submitted"
  | "evaluation"
  | "clarification"
  | "decision"
  | "withdrawn";

export interface TimelineStep {
  name: StepName;
  state: "done" | "now" | "ahead";
  /** When it happened, UTC. */
  at?: Date;
  /** Who did it. */
  by?: string;
  /** The day by which it is to happen. */
  due?: IsoDay;
}

type Of<K extends Happened["kind"]> = Extract<Happened, { kind: K }> & { at: Date };

const lastOf = <K extends Happened["kind"]>(events: readonly Happened[], kind: K) =>
  events.findLast((event): event is Of<K> => event.kind === kind);

const released = new Set<PublicState>([
  "selected",
  "partlySelected",
  "reserve",
  "notSelected",
  "ineligible",
]);

/** The request that waits for an answer, with its last day as it is by now. */
const lastAsked = (events: readonly Happened[]) =>
  events.findLast(
    (event): event is Of<"clarificationAsked" | "clarificationExtended"> =>
      event.kind === "clarificationAsked" || event.kind === "clarificationExtended",
  );

const dueOn = (due: IsoDay | null) => (due ? { due } : {});
const happened = (name: StepName, event: Happened | undefined): TimelineStep[] =>
  event ? [{ name, state: "done", at: event.at, ...("by" in event && { by: event.by }) }] : [];

/** The way of a proposal, from its first day to the decision; `events` in the order of time. */
export function timeline(events: readonly Happened[], facts: TimelineFacts): TimelineStep[] {
  const { state, decisionBy, closesAt } = facts;
  const started = happened("started", lastOf(events, "started"));
  const submitted = happened("submitted", lastOf(events, "submitted"));
  const decision: TimelineStep = { name: "decision", state: "ahead", ...dueOn(decisionBy) };

  if (state === "draft") {
    return [
      ...started,
      { name: "filling", state: "now" },
      { name: "submitted", state: "ahead", due: vilniusDay(closesAt) },
      { name: "evaluation", state: "ahead" },
      decision,
    ];
  }
  if (state === "withdrawn") {
    const withdrawn = happened("withdrawn", lastOf(events, "withdrawn"));
    return [...started, ...submitted, ...withdrawn];
  }
  if (released.has(state)) {
    const release = lastOf(events, "decisionReleased");
    return [
      ...started,
      ...submitted,
      { name: "evaluation", state: "done" },
      { ...decision, state: "now", ...(release && { at: release.at }) },
    ];
  }

  const begun = lastOf(events, "evaluationStarted");
  const asked = state === "clarification" ? lastAsked(events) : undefined;
  return [
    ...started,
    ...submitted.map(
      (step) => ({ ...step, state: state === "submitted" ? "now" : "done" }) as const,
    ),
    {
      name: "evaluation",
      state: state === "submitted" ? "ahead" : asked ? "done" : "now",
      ...(begun && { at: begun.at }),
    },
    ...(asked ? [{ name: "clarification", state: "now", due: asked.due } as const] : []),
    decision,
  ];
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
    | "nothing";
  by: IsoDay | Date | null;
}

/** The one thing that comes next. */
export function nextStep(events: readonly Happened[], facts: TimelineFacts, now: Date): NextStep {
  const { state, closesAt, decisionBy, complaintUntil } = facts;
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
    case "withdrawn":
      return { what: "nothing", by: null };
  }
}
