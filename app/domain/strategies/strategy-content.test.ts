import fc from "fast-check";
import { expect, test } from "vitest";
import { compareContents, type StrategyContent } from "./strategy-content.ts";

const id = "01900000-0000-7000-8000-000000000001";
const content: StrategyContent = {
  actions: [{ id, number: "1.1", title: "Mokymai", budgetCents: 17_677_201, plannedProjects: 3 }],
  funding: [{ id, name: "ES ir VB", cents: 95_230_376 }],
  targetGroups: ["Bedarbiai"],
  territory: "Druskininkai",
};

test("every changed figure and text is told with what it was, and nothing else", () => {
  const [action] = content.actions;
  if (!action) throw new Error("an action");
  const after = {
    ...content,
    actions: [{ ...action, budgetCents: 20_000_000, plannedProjects: null }],
    targetGroups: ["Bedarbiai", "Jaunimas"],
  };
  expect(compareContents(content, after)).toEqual([
    { field: "budget", of: "1.1", before: 17_677_201, after: 20_000_000 },
    { field: "projects", of: "1.1", before: 3, after: null },
    { field: "targetGroups", of: "", before: "Bedarbiai", after: "Bedarbiai\nJaunimas" },
  ]);
});

test("of the same content nothing is told, and of another as much in both directions", () => {
  const cents = fc.option(fc.nat());
  fc.assert(
    fc.property(cents, cents, fc.string(), fc.string(), (one, other, text, words) => {
      const of = (budgetCents: number | null, territory: string): StrategyContent => ({
        ...content,
        territory,
        actions: content.actions.map((action) => ({ ...action, budgetCents })),
      });
      const [before, after] = [of(one, text), of(other, words)];
      expect(compareContents(before, before)).toEqual([]);
      const there = compareContents(before, after);
      const back = compareContents(after, before);
      expect(back).toEqual(
        there.map((change) => ({ ...change, before: change.after, after: change.before })),
      );
    }),
  );
});
