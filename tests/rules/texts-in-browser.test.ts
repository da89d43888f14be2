import ts from "typescript";
import { expect, test } from "vitest";
import { enInBrowser } from "#app/i18n/en-in-browser.ts";
import { lt } from "#app/i18n/lt.ts";
import { ltInBrowser } from "#app/i18n/lt-in-browser.ts";
import { nodesOf, sourcesOf } from "#tests/support/sources.ts";

const sources = new Map(sourcesOf("app").map((source) => [source.path, source]));

/** What a file imports, and that in turn, as far as it may run in a browser. */
function reachable(path: string, seen = new Set<string>()): Set<string> {
  const source = sources.get(path);
  if (!source || seen.has(path) || path.includes(".server.")) return seen;
  seen.add(path);
  for (const next of source.imports.keys()) reachable(next, seen);
  return seen;
}

const hydrated = [...sources.values()]
  .filter(({ path, tree }) => path.startsWith("app/routes/") && /hydrate: true/.test(tree.text))
  .map(({ path }) => path);

test("a page with client code shows no text that stays on the server", () => {
  expect(hydrated.length).toBeGreaterThan(1);
  const kept = new Set(Object.keys(lt).filter((key) => !Object.hasOwn(ltInBrowser, key)));
  const files = ["app/root.tsx", ...hydrated].flatMap((path) => [...reachable(path)]);
  const used = [...new Set(files)]
    .filter((path) => !path.startsWith("app/i18n/"))
    .flatMap((path) => [...nodesOf(sources.get(path)?.tree as ts.Node)])
    .filter((node) => ts.isStringLiteral(node))
    .map(({ text }) => text);
  expect(used.filter((text) => kept.has(text))).toEqual([]);
  expect(used.some((text) => Object.hasOwn(ltInBrowser, text))).toBe(true);
});

test("a browser has the same texts in both languages", () => {
  expect(Object.keys(enInBrowser).sort()).toEqual(Object.keys(ltInBrowser).sort());
});
