import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { nodesOf } from "#tests/support/sources.ts";

const columns = ["id", "level", "topic", "applies", "how", "test", "state"] as const;
type Row = Record<(typeof columns)[number], string>;

/** Requirements of levels 1 and 2 in each chapter of ASVS 5.0; 9, 10 and 17 do not apply. */
const inChapter: Record<string, number> = {
  1: 27,
  2: 11,
  3: 19,
  4: 10,
  5: 9,
  6: 35,
  7: 18,
  8: 7,
  11: 14,
  12: 9,
  13: 13,
  14: 9,
  15: 13,
  16: 16,
};
const ofLevel1 = 61;

/** The records of a text after RFC 4180; throws for a quote that is not closed. */
function recordsOf(csv: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const found = field.exec(csv);
    if (!found) throw new Error(`no field at: ${csv.slice(at, at + 60)}`);
    const [, quoted, plain = "", end] = found;
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}

const [head, ...records] = recordsOf(readFileSync("docs/asvs.csv", "utf8"));
const rows = records.map(
  (record) => Object.fromEntries(columns.map((name, n) => [name, record[n] ?? ""])) as Row,
);
const applicable = rows.filter(({ applies }) => applies === "yes");

/** Tests that a row names; a name may hold "; ", so what follows it has to be a file. */
const testsOf = ({ test: named }: Row) =>
  named === "" ? [] : named.split(/; (?=(?:app|emails|prisma|tests)\/)/);

const calledAs = (node: ts.Expression): string =>
  ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)
    ? calledAs(node.expression)
    : ts.isIdentifier(node)
      ? node.text
      : "";

const known = new Map<string, Set<string>>();

/** The names of the tests and groups of a file, as written: `%s` and `${…}` stand for themselves. */
function namesIn(path: string) {
  const read = known.get(path);
  if (read) return read;
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const names = new Set<string>();
  for (const node of nodesOf(tree)) {
    if (!ts.isCallExpression(node)) continue;
    if (!["test", "it", "describe"].includes(calledAs(node.expression))) continue;
    const [first] = node.arguments;
    if (first && ts.isStringLiteralLike(first)) names.add(first.text);
    if (first && ts.isTemplateExpression(first)) names.add(first.getText().slice(1, -1));
  }
  known.set(path, names);
  return names;
}

/** What is wrong with the name of a test, or null. */
function faultOf(named: string) {
  const [path = "", ...rest] = named.split(" > ");
  const name = rest.join(" > ");
  if (!/\.test\.tsx?$/.test(path) || !existsSync(path)) return `no such file: ${path}`;
  if (name !== "" && !namesIn(path).has(name)) return `no such test: ${named}`;
  return namesIn(path).size === 0 ? `no test in ${path}` : null;
}

/** Files that a text names, as far as they are ours. */
const filesIn = (text: string) =>
  text.match(/\b(?:app|docs|emails|prisma|tests)\/[\w./-]*\.\w+\b|\b[A-Z]+\.md\b/g) ?? [];

describe("docs/asvs.csv", () => {
  test("has every requirement of levels 1 and 2 once, in order", () => {
    expect(head).toEqual([...columns]);
    expect(records.filter((record) => record.length !== columns.length)).toEqual([]);
    const ids = rows.map(({ id }) => id);
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
    const count = (chapter: string) => ids.filter((id) => id.split(".")[0] === chapter).length;
    expect(
      Object.fromEntries(Object.keys(inChapter).map((chapter) => [chapter, count(chapter)])),
    ).toEqual(inChapter);
    expect(ids).toHaveLength(Object.values(inChapter).reduce((sum, n) => sum + n));
    const byNumber = ids.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
    expect(ids).toEqual(byNumber);
    expect(rows.filter(({ level }) => level === "1")).toHaveLength(ofLevel1);
  });

  test.for(rows.map((row) => [row.id, row] as const))("%s is answered", ([, row]) => {
    const { level, topic, applies, how, state } = row;
    expect(["1", "2"]).toContain(level);
    expect(topic.split(" ").length).toBeLessThanOrEqual(14);
    // A reason, or where it is done.
    expect(how.length).toBeGreaterThan(3);
    expect(testsOf(row).map(faultOf).filter(Boolean)).toEqual([]);
    expect(filesIn(how).filter((path) => !existsSync(path))).toEqual([]);
    if (applies === "no") return expect([row.test, state]).toEqual(["", ""]);
    expect(applies).toBe("yes");
    expect(["tested", "reviewed", "proxy", "open"]).toContain(state);
    if (state === "tested") expect(testsOf(row)).not.toEqual([]);
  });

  test("leaves at most one of twenty applicable rows open", () => {
    const open = applicable.filter(({ state }) => state === "open").map(({ id }) => id);
    expect(1 - open.length / applicable.length).toBeGreaterThanOrEqual(0.95);
  });
});

test("docs/security.md names only files and tests that exist, and the rows that are open", () => {
  const text = readFileSync("docs/security.md", "utf8");
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => `docs/${path}`);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
  const files = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = ""]) => filesIn(code));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((path) => !existsSync(path))).toEqual([]);
  const open = applicable.filter(({ state }) => state === "open").map(({ id }) => id);
  expect(open.filter((id) => !text.includes(id))).toEqual([]);
});
