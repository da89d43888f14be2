import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = ["app", "emails", "prisma/seed"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .filter((name) => !name.startsWith("app/platform/generated/") && !name.includes(".test.")),
);

/** Places that may, each with the reason why it is safe. */
const reasoned: Record<string, string> = {
  "app/ui/call/json-ld.tsx":
    "data that no browser runs, through inScript, whose test shows that no text leaves it",
};

test.for([
  [
    "markup that React does not escape",
    /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML/,
  ],
  ["text run as code", /\beval\(|new Function\(|\bsetTimeout\(\s*["'`]|\bvm\b.*\brunIn/],
  ["SQL put together from text", /\$(query|execute)RawUnsafe|Prisma\.raw\(/],
  ["an address that is code", /["'`]javascript:/],
  ["inline data for search engines, which nothing escapes", /application\/ld\+json/],
] as const)("no source has %s", ([, pattern]) => {
  const found = files.filter((name) => pattern.test(readFileSync(name, "utf8")));
  expect(files.length).toBeGreaterThan(100);
  expect(found.filter((name) => !reasoned[name])).toEqual([]);
});
