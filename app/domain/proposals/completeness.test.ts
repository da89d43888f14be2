import { expect, test } from "vitest";
import type { CallRules, Field, Section } from "#app/domain/calls/definition.ts";
import { type DraftContent, readingContext, readyToSubmit, taskStates } from "./completeness.ts";

const TODAY = "2026-12-01";
const label = { lt: "Laukas", en: "Field" };
const base = { label, required: true };
const rules = {
  minGrantCents: 0,
  maxGrantCents: 10_000_000,
  fundingRateBp: 9000,
  ownContributionMinBp: 1000,
  indirectFlatRateBp: 0,
  crossFinancingCapBp: 0,
} as CallRules;
const text = (key: string, more: Partial<Field> = {}) =>
  ({ ...base, key, kind: "text", maxChars: 10, long: true, ...more }) as Field;
const section = (key: string, fields: Field[], more: Partial<Section> = {}): Section => ({
  key,
  part: "project",
  title: label,
  question: label,
  askDone: false,
  fields,
  ...more,
});
const file: Field = {
  ...base,
  key: "statute",
  kind: "file",
  accept: ["pdf"],
  maxMegabytes: 9,
  maxFiles: 1,
};
const form = {
  sections: [
    section("partners", [
      { ...base, key: "hasPartner", required: false, kind: "yesNo" },
      text("partner", { when: { field: "hasPartner", is: "yes" } }),
    ]),
    section("need", [text("problem"), text("goal")], { askDone: true }),
    section("foreign", [text("country", { when: { field: "partner", is: "Ryga" } })]),
    section("attachments", [file], { part: "attachments" }),
    section(
      "declarations",
      [
        {
          ...base,
          key: "oath",
          kind: "declarations",
          items: [{ id: "true", version: 1, text: label }],
        },
      ],
      { part: "declarations" },
    ),
  ],
};
const definition = { form, rules };
const complete: DraftContent = {
  answers: { problem: "Trūksta", goal: "Padėti", oath: ["true:1"] },
  attachments: [{ field: "statute" }],
  done: ["need"],
};
const tasksOf = (draft: Partial<DraftContent> = {}) =>
  taskStates(definition, { answers: {}, attachments: [], done: [], ...draft }, TODAY);
const taskAt = (key: string, draft: Partial<DraftContent> = {}) =>
  tasksOf(draft).find((task) => task.key === key);
const statesOf = (draft: Partial<DraftContent> = {}) =>
  Object.fromEntries(tasksOf(draft).map(({ key, state }) => [key, state]));

test("an empty draft has nothing started, and its declarations cannot be", () => {
  expect(statesOf()).toEqual({
    partners: "notStarted",
    need: "notStarted",
    attachments: "notStarted",
    declarations: "cannotStart",
  });
  expect(readyToSubmit(tasksOf())).toBe(false);
});

test("a complete draft is ready, an untouched optional section notwithstanding", () => {
  expect(statesOf(complete)).toEqual({
    partners: "notStarted",
    need: "done",
    attachments: "done",
    declarations: "done",
  });
  expect(readyToSubmit(tasksOf(complete))).toBe(true);
});

test.for<[what: string, draft: Partial<DraftContent>, waiting: string, state: string]>([
  ["an answer", { answers: { ...complete.answers, goal: " " } }, "need", "hasErrors"],
  ["the mark that a section is finished", { done: [] }, "need", "inProgress"],
  ["a file", { attachments: [] }, "attachments", "notStarted"],
  ["a file of this field", { attachments: [{ field: "other" }] }, "attachments", "notStarted"],
])("without %s a draft is not ready and its declarations wait", ([, change, key, state]) => {
  const draft = { ...complete, ...change };
  expect(statesOf(draft)).toMatchObject({ [key]: state, declarations: "cannotStart" });
  expect(readyToSubmit(tasksOf(draft))).toBe(false);
});

test("declarations are open once the rest is complete, and the draft waits for them alone", () => {
  const draft = { ...complete, answers: { ...complete.answers, oath: [] } };
  expect(statesOf(draft)).toMatchObject({ declarations: "notStarted" });
  expect(readyToSubmit(tasksOf(draft))).toBe(false);
});

test("an unmarked section with all answers is still in progress, a blank marked one has errors", () => {
  const { answers } = complete;
  expect(taskAt("need", { answers })).toMatchObject({
    state: "inProgress",
    missing: 0,
    blocks: true,
  });
  expect(taskAt("need", { done: ["need"] })).toMatchObject({ state: "hasErrors", missing: 2 });
});

test("what only lacks keeps a section in progress, what is wrong gives it errors", () => {
  const short = taskAt("need", { answers: { problem: "Trūksta" } });
  expect(short).toMatchObject({ state: "inProgress", missing: 1, problems: [{ at: "goal" }] });
  const long = taskAt("need", { answers: { problem: "Per ilgas tekstas" } });
  expect(long).toMatchObject({ state: "hasErrors", missing: 1 });
  expect(long?.problems).toHaveLength(2);
});

test("a field that is not asked is neither required nor judged", () => {
  const hidden = taskAt("partners", {
    answers: { hasPartner: "no", partner: "Per ilgas pavadinimas" },
  });
  expect(hidden).toMatchObject({ state: "done", problems: [] });
  const asked = taskAt("partners", { answers: { hasPartner: "yes" } });
  expect(asked).toMatchObject({ state: "inProgress", missing: 1 });
});

test("a section in which nothing is asked is not listed, a condition may reach across sections", () => {
  expect(taskAt("foreign", { answers: { hasPartner: "no", partner: "Ryga" } })).toBeUndefined();
  expect(taskAt("foreign", { answers: { hasPartner: "yes", partner: "Ryga" } })).toMatchObject({
    state: "notStarted",
    missing: 1,
  });
});

test("a file that is not there lacks, and accepted declarations wait for it all the same", () => {
  const draft = { ...complete, attachments: [] };
  expect(taskAt("attachments", draft)).toMatchObject({
    problems: [{ at: "statute", code: "problem.fileRequired", missing: true }],
  });
  expect(taskAt("declarations", draft)).toMatchObject({ problems: [], blocks: true });
});

test("more files than the slot holds are an error", () => {
  const attachments = [{ field: "statute" }, { field: "statute" }];
  expect(taskAt("attachments", { attachments })).toMatchObject({
    state: "hasErrors",
    problems: [{ at: "statute", code: "problem.tooManyFiles", params: { max: 1 } }],
  });
});

test("an optional file is not demanded", () => {
  const optional = { sections: [section("files", [{ ...file, required: false }])] };
  const draft = { answers: {}, attachments: [], done: [] };
  const tasks = taskStates({ form: optional, rules }, draft, TODAY);
  expect(tasks).toMatchObject([{ state: "notStarted", problems: [], blocks: false }]);
});

test("the financing is judged against the total of the form's own budget", () => {
  const budget: Field = {
    ...base,
    key: "costs",
    kind: "budget",
    categories: [{ value: "work", label }],
    maxRows: 9,
  };
  const financing: Field = {
    ...base,
    key: "money",
    kind: "financing",
    sources: [{ value: "own", label }],
  };
  const money = { sections: [section("budget", [budget, financing], { part: "budget" })] };
  const line = { id: "l", category: "work", description: "Darbas", unit: "val.", quantity: "1" };
  const answers = {
    costs: [{ ...line, unitPrice: "1 000" }],
    money: { requested: "900,01", sources: { own: "99,99" } },
  };
  expect(readingContext({ form: money, rules }, answers, TODAY).totalCents).toBe(100_000);
  const tasks = taskStates({ form: money, rules }, { answers, attachments: [], done: [] }, TODAY);
  expect(tasks[0]?.problems.map(({ code }) => code)).toEqual([
    "problem.requestedAboveRate",
    "problem.ownContributionTooSmall",
  ]);
});

test("a form without a budget has a total of nothing", () => {
  expect(readingContext(definition, {}, TODAY)).toEqual({ rules, today: TODAY, totalCents: 0 });
});

test("a date is judged by the day on which the draft is looked at", () => {
  const date: Field = { ...base, key: "start", kind: "date", notBeforeSubmission: true };
  const dates = { form: { sections: [section("dates", [date])] }, rules };
  const draft = { answers: { start: "2026-12-01" }, attachments: [], done: [] };
  expect(taskStates(dates, draft, "2026-12-01")[0]?.state).toBe("done");
  expect(taskStates(dates, draft, "2026-12-02")[0]?.state).toBe("hasErrors");
});
