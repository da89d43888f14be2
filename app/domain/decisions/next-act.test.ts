import { expect, test } from "vitest";
import { type CallFacts, nextAct } from "./next-act.ts";

const evaluated: CallFacts = {
  status: "EVALUATION",
  isClosed: true,
  unchecked: 0,
  unassigned: 0,
  diverged: 0,
  sheetsIn: 8,
  sheetsNeeded: 8,
  list: null,
};

test.for<{ when: string; facts: Partial<CallFacts>; act: string }>([
  {
    when: "the call is open",
    facts: { status: "PUBLISHED", isClosed: false },
    act: "waitForClose",
  },
  { when: "it has closed", facts: { status: "PUBLISHED" }, act: "startEvaluation" },
  { when: "something is unchecked", facts: { unchecked: 1, unassigned: 2 }, act: "check" },
  { when: "somebody is unassigned", facts: { unassigned: 2, sheetsIn: 0 }, act: "assign" },
  { when: "evaluators diverge", facts: { diverged: 1, sheetsIn: 7 }, act: "settleDivergence" },
  { when: "sheets are missing", facts: { sheetsIn: 7 }, act: "waitForSheets" },
  { when: "all sheets are in", facts: {}, act: "closeScoring" },
  { when: "the list is computed", facts: { list: "DRAFT", sheetsIn: 0 }, act: "decide" },
  { when: "the board has decided", facts: { list: "PROPOSED" }, act: "approve" },
  { when: "the list is approved", facts: { list: "APPROVED" }, act: "release" },
  { when: "all is released", facts: { status: "DECIDED", list: "RELEASED" }, act: "none" },
])("when $when, the next act is $act", ({ facts, act }) => {
  expect(nextAct({ ...evaluated, ...facts }).kind).toBe(act);
});
