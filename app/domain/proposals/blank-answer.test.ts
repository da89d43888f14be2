import { expect, test } from "vitest";
import type { Field } from "#app/domain/calls/definition.ts";
import { isBlankAnswer } from "./blank-answer.ts";

const line = { id: "a", category: "work", description: "", unit: "", quantity: " ", unitPrice: "" };

test.for<[kind: Field["kind"], blank: unknown[], filled: unknown[]]>([
  ["text", [undefined, "", " \u00a0", 5], ["a"]],
  ["yesNo", [""], ["no"]],
  ["rows", [[], [{ id: "r", cells: { name: " " } }]], [[{ id: "r", cells: { a: "", b: "x" } }]]],
  ["budget", [[], [line]], [[line, { ...line, unitPrice: "daug" }]]],
  [
    "financing",
    [null, { requested: " ", sources: { own: "" } }],
    [
      { requested: "1", sources: {} },
      { requested: "", sources: { own: "1" } },
    ],
  ],
  [
    "indicators",
    [{}, { i: { target: "", basis: " " } }],
    [{ i: { target: "1", basis: "" } }, { i: { target: "", basis: "x" } }],
  ],
  ["declarations", [[], "true:1"], [["true:1"]]],
  ["file", ["x"], []],
])("an answer of %s is blank until something is typed or chosen", ([kind, blank, filled]) => {
  expect(blank.filter((stored) => !isBlankAnswer({ kind }, stored))).toEqual([]);
  expect(filled.filter((stored) => isBlankAnswer({ kind }, stored))).toEqual([]);
});
