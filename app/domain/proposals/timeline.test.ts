import { expect, test } from "vitest";
import type { PublicState } from "./public-state.ts";
import { type Happened, nextStep, timeline, type TimelineFacts } from "./timeline.ts";

const at = (day: number) => new Date(`2026-12-${String(day).padStart(2, "0")}T10:00:00Z`);
const started: Happened = { kind: "started", by: "Ona", at: at(1) };
const submitted: Happened = {
  kind: "submitted",
  by: "Ona",
  registration: "DH-2.2-01-001",
  at: at(2),
};
const facts = (state: PublicState): TimelineFacts => ({
  state,
  closesAt: at(15),
  decisionBy: "2027-02-01",
  complaintUntil: null,
});
const shape = (events: Happened[], state: PublicState) =>
  timeline(events, facts(state)).map((step) => `${step.name} ${step.state}`);

test("a draft is being filled, and all that follows lies ahead", () => {
  expect(shape([started], "draft")).toEqual([
    "started done",
    "filling now",
    "submitted ahead",
    "evaluation ahead",
    "decision ahead",
  ]);
  expect(nextStep([started], facts("draft"), at(3))).toEqual({ what: "submit", by: at(15) });
});

test("from the deadline on, a draft can no longer be submitted", () => {
  expect(nextStep([started], facts("draft"), at(15)).what).toBe("missed");
});

test("a submitted proposal waits for the end of the call, then for the decision", () => {
  const events = [started, submitted];
  expect(shape(events, "submitted")).toEqual([
    "started done",
    "submitted now",
    "evaluation ahead",
    "decision ahead",
  ]);
  expect(nextStep(events, facts("submitted"), at(3)).what).toBe("evaluationAfterClose");
  expect(nextStep(events, facts("submitted"), at(16))).toEqual({
    what: "decision",
    by: "2027-02-01",
  });
});

test("a clarification shows the day of its answer, and is gone from the way once answered", () => {
  const asked: Happened = { kind: "clarificationAsked", due: "2027-01-08", at: at(20) };
  const events = [started, submitted, asked];
  expect(timeline(events, facts("clarification")).at(2)).toEqual({
    name: "clarificationAsked",
    state: "now",
    at: at(20),
    due: "2027-01-08",
  });
  expect(nextStep(events, facts("clarification"), at(21)).by).toBe("2027-01-08");
  expect(shape(events, "inEvaluation")).not.toContain("clarificationAsked now");
});

test("every state of the evaluation before the release looks the same", () => {
  const events = [started, submitted, { kind: "evaluationStarted", at: at(16) } as const];
  expect(shape(events, "inEvaluation")).toEqual([
    "started done",
    "submitted done",
    "evaluation now",
    "decision ahead",
  ]);
});

test.each(["selected", "partlySelected", "reserve", "notSelected", "ineligible"] as const)(
  "after the release of %s the decision is the present step, with its day",
  (state) => {
    const events = [started, submitted, { kind: "decisionReleased", at: at(30) } as const];
    expect(timeline(events, facts(state)).at(-1)).toMatchObject({
      name: "decision",
      state: "now",
      at: at(30),
    });
  },
);

test("everything that happened is in the list, in the order of time, with who did it", () => {
  const events: Happened[] = [
    started,
    submitted,
    { kind: "messageSent", by: "Ona", at: at(3) },
    { kind: "messageReceived", by: "Grupė", at: at(4) },
    { ...submitted, at: at(5) },
    { kind: "decisionReleased", at: at(20) },
    { kind: "letterIssued", number: "DH-2026-001", at: at(20) },
    { kind: "letterOpened", number: "DH-2026-001", by: "Ona", at: at(21) },
    { kind: "complained", by: "Ona", number: "DH-SK-2026-001", due: "2027-01-20", at: at(22) },
  ];
  const steps = timeline(events, { ...facts("notSelected"), complaintAnswerBy: "2027-01-20" });
  expect(steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
    "started done",
    "submitted done",
    "messageSent done",
    "messageReceived done",
    "submittedAgain done",
    "decision now",
    "letterIssued done",
    "letterOpened done",
    "complained done",
    "complaintAnswer ahead",
  ]);
  expect(steps.at(-1)?.due).toBe("2027-01-20");
  expect(steps.slice(0, -1).map(({ at: when }) => when)).toEqual(events.map((event) => event.at));
  const waits = nextStep(
    events,
    { ...facts("notSelected"), complaintAnswerBy: "2027-01-20" },
    at(23),
  );
  expect(waits).toEqual({ what: "complaintAnswer", by: "2027-01-20" });
});

test("messages of one writer on one day are told as one, those of another day are not", () => {
  const said = (day: number, by = "Ona"): Happened => ({ kind: "messageSent", by, at: at(day) });
  const events = [started, said(3), said(3), said(4), said(4, "Jonas")];
  const told = timeline(events, facts("draft")).filter(({ name }) => name === "messageSent");
  expect(told.map(({ n, by }) => `${n} ${by}`)).toEqual(["2 Ona", "1 Ona", "1 Jonas"]);
});
