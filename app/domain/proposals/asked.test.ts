import { expect, test } from "vitest";
import { askedKeys } from "./asked.ts";

const fields = [
  { key: "hasPartners" },
  { key: "partnerKind", when: { field: "hasPartners", is: "yes" } },
  { key: "foreignCountry", when: { field: "partnerKind", is: "foreign" } },
];

test.for<[answers: Record<string, unknown>, asked: string[]]>([
  [{}, ["hasPartners"]],
  [{ hasPartners: "no", partnerKind: "foreign" }, ["hasPartners"]],
  [{ hasPartners: "yes" }, ["hasPartners", "partnerKind"]],
  [
    { hasPartners: "yes", partnerKind: "foreign" },
    ["hasPartners", "partnerKind", "foreignCountry"],
  ],
])("with the answers %j the fields %j are asked", ([answers, asked]) => {
  expect([...askedKeys(fields, answers)]).toEqual(asked);
});

test("a condition on a later field or on itself never holds", () => {
  const later = [{ key: "a", when: { field: "b", is: "yes" } }, { key: "b" }];
  const itself = [{ key: "a", when: { field: "a", is: "yes" } }];
  expect([...askedKeys(later, { b: "yes" })]).toEqual(["b"]);
  expect([...askedKeys(itself, { a: "yes" })]).toEqual([]);
});
