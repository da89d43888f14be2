import { expect, test } from "vitest";
import { judgeLines, linesOfRows } from "./assignment-lines.ts";

const facts = {
  proposals: [
    { id: "p1", registration: "R-1", needed: 2 },
    { id: "p2", registration: "R-2", needed: 1 },
  ],
  evaluators: [
    { id: "a", email: "a@x.lt", most: null },
    { id: "b", email: "b@x.lt", most: 1 },
    { id: "c", email: "c@x.lt", most: null },
  ],
  barred: new Map([["p1:c", "partner"]]),
  seats: [{ proposalId: "p1", evaluatorId: "a" }],
};
const kinds = (...rows: string[][]) =>
  judgeLines(linesOfRows(rows), facts).map(({ outcome }) => outcome.kind);

test("each line tells what it would do, or why not, with the lines before it done", () => {
  expect(
    kinds(
      ["Numeris", "El. paštas"],
      ["R-9", "a@x.lt"],
      ["R-1", "x@x.lt"],
      ["R-1", "a@x.lt"],
      ["R-1", "C@X.lt"],
      ["R-1", "b@x.lt"],
      ["R-1", "b@x.lt"],
      ["R-2", "b@x.lt"],
      ["R-2", "a@x.lt"],
      ["R-2", "c@x.lt"],
    ),
  ).toEqual([
    "noProposal",
    "noEvaluator",
    "there",
    "conflict",
    "added",
    "twice",
    "overMost",
    "added",
    "full",
  ]);
});

test("a file without a head loses no line, and an apostrophe before a formula is no part of it", () => {
  expect(linesOfRows([["'R-1", " A@x.lt "]])).toEqual([
    { n: 1, registration: "R-1", email: "a@x.lt" },
  ]);
});
