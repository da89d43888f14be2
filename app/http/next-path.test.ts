import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPath } from "./next-path.ts";

test.for([
  ["/my/proposals?x=1#y", "/my/proposals?x=1#y"],
  ["/", "/"],
  ["/ą", "/%C4%85"],
  ["//evil.example", null],
  ["/\\evil.example", null],
  ["/\t/evil.example", null],
  ["/.//evil.example", null],
  ["/x/..//evil.example", null],
  ["https://evil.example/", null],
  ["javascript:alert(1)", null],
  ["evil", null],
  ["", null],
  [null, null],
] as const)("%s leads to %s", ([next, path]) => {
  expect(nextPath(next)).toBe(path);
});

test("whatever is asked for, a browser stays on this site", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    "//",
    ".",
    "..",
    "@",
    ":",
    "\t",
    "\n",
    "evil.example",
    "%2f",
    "?",
    "#",
    "http:",
  );
  const next = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.oneof(next, fc.webUrl(), fc.string({ unit: "binary" })), (asked) => {
      const path = nextPath(asked) ?? "/";
      expect(new URL(path, "https://kvieslys.example/sign-in").origin).toBe(
        "https://kvieslys.example",
      );
    }),
    { numRuns: 5000 },
  );
});
