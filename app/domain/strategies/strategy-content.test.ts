import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { amendedContent } from "./amended-content.ts";
import { compareContents } from "./compare-contents.ts";
import { actionsOf, readContent, type StrategyContent } from "./strategy-content.ts";

const idOf = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const action = {
  id: idOf(1),
  number: "1.1",
  title: "Mokymai",
  budgetCents: 17_677_201,
  plannedProjects: 3,
  targetGroups: [],
  fundObjective: "Užimtumas visiems",
  interventionType: "163",
};
const indicator = {
  id: idOf(2),
  code: "R.S.2.3034",
  title: "Asmenys",
  unit: "asmenys",
  target: 40,
};
const content: StrategyContent = {
  goals: [
    {
      id: idOf(3),
      title: "Užimtumas",
      objectives: [{ id: idOf(4), number: "1", title: "Mokyti", actions: [action] }],
    },
  ],
  funding: [{ id: idOf(5), name: "ES ir VB", nameEn: "EU and state", cents: 95_230_376 }],
  indicators: [indicator],
  targetGroups: ["Bedarbiai"],
  territory: "Druskininkai",
};
const withActions = (actions: StrategyContent["goals"][0]["objectives"][0]["actions"]) => ({
  ...content,
  goals: content.goals.map((goal) => ({
    ...goal,
    objectives: goal.objectives.map((one) => ({ ...one, actions })),
  })),
});

test("every changed figure and text is told with what it was, and nothing else", () => {
  const after = {
    ...withActions([
      { ...action, budgetCents: 20_000_000, plannedProjects: null, interventionType: "159" },
    ]),
    targetGroups: ["Bedarbiai", "Jaunimas"],
  };
  expect(compareContents(content, after)).toMatchObject([
    { field: "budget", of: "1.1", before: 17_677_201, after: 20_000_000 },
    { field: "projects", of: "1.1", before: 3, after: null },
    { field: "interventionType", of: "1.1", before: "163", after: "159" },
    { field: "targetGroups", of: "", before: "Bedarbiai", after: "Bedarbiai\nJaunimas" },
  ]);
});

test("what is added was nothing before, and what is taken out is nothing after", () => {
  const added = { ...action, id: idOf(6), number: "1.2", title: "Stažuotės" };
  const after = withActions([action, added]);
  const told = [
    { field: "number", of: "1.2", before: null, after: "1.2" },
    { field: "title", of: "1.2", before: null, after: "Stažuotės" },
    { field: "budget", before: null, after: 17_677_201 },
    { field: "projects", before: null, after: 3 },
    { field: "fundObjective", before: null, after: "Užimtumas visiems" },
    { field: "interventionType", before: null, after: "163" },
  ];
  expect(compareContents(content, after)).toMatchObject(told);
  expect(compareContents(after, content)).toMatchObject(
    told.map((change) => ({ ...change, before: change.after, after: null })),
  );
  expect(compareContents(content, { ...content, goals: [], indicators: [] })).toMatchObject([
    { field: "goal", before: "Užimtumas", after: null },
    { field: "objective", before: "1. Mokyti" },
    { field: "number" },
    { field: "title" },
    { field: "budget" },
    { field: "projects" },
    { field: "fundObjective" },
    { field: "interventionType" },
    { field: "indicator", before: "Asmenys" },
    { field: "code" },
    { field: "unit" },
    { field: "target", before: 40, after: null },
  ]);
});

const figures = fc.option(fc.nat());
const someContent = fc
  .array(
    fc.array(
      fc.array(fc.record({ title: fc.string(), budgetCents: figures, plannedProjects: figures })),
      { maxLength: 3 },
    ),
    { maxLength: 3 },
  )
  .map((goals): StrategyContent => ({
    ...content,
    goals: goals.map((objectives) => ({
      id: randomUUID(),
      title: "T",
      objectives: objectives.map((actions) => ({
        id: randomUUID(),
        number: null,
        title: "U",
        actions: actions.map((one) => ({
          ...one,
          id: randomUUID(),
          number: "1",
          targetGroups: ["Senjorai"],
          fundObjective: null,
          interventionType: "163",
        })),
      })),
    })),
  }));

test("of the same content nothing is told, and of another as much in both directions", () => {
  const sorted = (changes: readonly unknown[]) =>
    changes.map((one) => JSON.stringify(one)).toSorted();
  fc.assert(
    fc.property(someContent, someContent, (before, after) => {
      expect(compareContents(before, before)).toEqual([]);
      const there = compareContents(before, after);
      const back = compareContents(after, before).map((change) => ({
        ...change,
        before: change.after,
        after: change.before,
      }));
      expect(sorted(back)).toEqual(sorted(there));
    }),
  );
});

test("rows that a form sends back keep their ids, once; a row that it makes up is new", () => {
  fc.assert(
    fc.property(someContent, (known) => {
      const typed = {
        goals: known.goals.map((goal) => ({
          ...goal,
          objectives: goal.objectives.map((one) => ({
            ...one,
            number: "",
            actions: one.actions.map((row) => ({
              id: row.id,
              number: row.number,
              title: row.title,
              budget: row.budgetCents,
              projects: row.plannedProjects,
              groups: row.targetGroups.join("\n"),
              fundObjective: row.fundObjective ?? "",
              interventionType: row.interventionType ?? "",
            })),
          })),
        })),
        funding: known.funding.map(({ cents, ...one }) => ({ ...one, sum: cents })),
        indicators: known.indicators.map((one) => ({ ...one, code: one.code ?? "" })),
        targetGroups: known.targetGroups.join("\n"),
        territory: known.territory,
        reason: "",
      };
      expect(amendedContent(typed, [known], randomUUID)).toEqual(known);
      const twice = { ...typed, goals: [...typed.goals, ...typed.goals] };
      const ids = amendedContent(twice, [known], randomUUID).goals.map((goal) => goal.id);
      expect(new Set(ids).size).toBe(ids.length);
      const strange = amendedContent(typed, [{ ...content, goals: [] }], randomUUID);
      for (const { id: given } of actionsOf(strange))
        expect(actionsOf(known).map((one) => one.id)).not.toContain(given);
    }),
  );
});

test("a version that names actions alone is read over the structure of today", () => {
  const { targetGroups: _, fundObjective: _o, interventionType: _t, ...narrow } = action;
  const uncoded = { fundObjective: null, interventionType: null };
  const [source] = content.funding;
  const stored = {
    actions: [{ ...narrow, budgetCents: 5 }],
    funding: [{ id: source?.id, name: source?.name, cents: 7 }],
    targetGroups: ["Jaunimas"],
    territory: "",
  };
  const added = { ...action, id: idOf(6), number: "1.2" };
  const now = withActions([action, added]);
  expect(readContent(stored, now)).toEqual({
    ...withActions([{ ...narrow, ...uncoded, targetGroups: [], budgetCents: 5 }]),
    funding: [{ ...source, cents: 7 }],
    targetGroups: ["Jaunimas"],
    territory: "",
  });
  expect(readContent(content, now)).toEqual(content);
  expect(() => readContent({ goals: [] }, now)).toThrow("Invalid");
});
