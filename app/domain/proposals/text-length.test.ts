import { expect, test } from "vitest";
import { excessOf, lengthOf } from "./text-length.ts";

test("letters beyond the basic plane and line ends count as one character each", () => {
  expect(lengthOf("ąč 😀")).toBe(4);
  expect(lengthOf("a\r\nb")).toBe(3);
});

test("blank ends are not held against the limit", () => {
  expect(excessOf("  abc \n", 3)).toBe(0);
  expect(excessOf("abcde", 3)).toBe(2);
});
