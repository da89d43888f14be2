import { expect, test } from "vitest";
import { secondPerson } from "./two-persons.ts";

test.for([
  ["b", { askedById: null, draftedBy: ["a"] }, "not-asked"],
  ["a", { askedById: "a", draftedBy: ["a"] }, "same-person"],
  [null, { askedById: "a", draftedBy: ["a"] }, "same-person"],
  ["b", { askedById: "a", draftedBy: ["a"] }, "ok"],
  ["b", { askedById: "a", draftedBy: ["b"] }, "only-drafter"],
  ["b", { askedById: "a", draftedBy: ["a", "b"] }, "ok"],
  ["b", { askedById: "a", draftedBy: [] }, "ok"],
] as const)("%s after %j: %s", ([userId, parts, word]) => {
  expect(secondPerson(userId, parts)).toBe(word);
});
