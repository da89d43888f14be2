import { expect, test } from "vitest";
import { bySuggestion, type Candidate } from "./third-evaluator.ts";

const candidate = (name: string, load: number, isColleague = false): Candidate => ({
  id: name,
  name,
  employer: "",
  load,
  isColleague,
});

test("the least loaded is suggested first, a colleague of those who diverge last", () => {
  const order = [
    candidate("Žemyna", 2),
    candidate("Jonas", 0, true),
    candidate("Ąžuolas", 2),
    candidate("Rūta", 1),
  ].toSorted(bySuggestion);
  expect(order.map(({ name }) => name)).toEqual(["Rūta", "Ąžuolas", "Žemyna", "Jonas"]);
});
