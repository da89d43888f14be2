import { expect, test } from "vitest";
import { type PlanEvaluator, planProblems } from "./plan-problems.ts";

const person = (id: string, fields: Partial<PlanEvaluator> = {}): PlanEvaluator => ({
  id,
  name: id.toUpperCase(),
  employer: "",
  employerCode: "",
  sector: null,
  most: null,
  ...fields,
});
const one = { id: "p", registration: "R-1", needed: 2 };
const seats = (...ids: string[]) => ids.map((evaluatorId) => ({ proposalId: "p", evaluatorId }));

test("a full panel of two sectors and two employers leaves nothing to be wished", () => {
  const people = [
    person("a", { sector: "NGO", employerCode: "1234567" }),
    person("b", { sector: "PUBLIC", employerCode: "7654321" }),
  ];
  expect(planProblems([one], people, seats("a", "b"))).toEqual([]);
});

test("missing evaluators, one employer by code or by name, and one sector are told", () => {
  const people = [
    person("a", { sector: "NGO", employer: "UAB „Nemunas“" }),
    person("b", { sector: "NGO", employer: 'uab "nemunas"' }),
  ];
  expect(planProblems([one], people, seats("a"))).toMatchObject([{ kind: "missing", n: 1, of: 2 }]);
  expect(planProblems([one], people, seats("a", "b"))).toMatchObject([
    { kind: "sameEmployer", names: "A, B" },
    { kind: "oneSector", sector: "NGO" },
  ]);
});

test("who has more than is set, and a load that is two or more apart, are told", () => {
  const two = [one, { id: "q", registration: "R-2", needed: 1 }];
  const people = [person("a", { most: 1 }), person("b"), person("c")];
  const some = [...seats("a", "b"), { proposalId: "q", evaluatorId: "a" }];
  expect(planProblems(two, people, some)).toMatchObject([
    { kind: "overMost", name: "A", n: 2, most: 1 },
    { kind: "uneven", name: "A", n: 2, least: 0 },
  ]);
});

test("a new seat with a tie that nobody has judged is told with its reason", () => {
  const people = [person("a"), person("b")];
  const hint = { kind: "emailDomain", name: "tiltas.example" } as const;
  const doubt = { proposalId: "p", evaluatorId: "b", hint };
  expect(planProblems([one], people, seats("a", "b"), [doubt])).toEqual([
    { kind: "doubtful", registration: "R-1", name: "B", hint },
  ]);
});
