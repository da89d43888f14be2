import fc from "fast-check";
import type { Column } from "./kept.ts";

export type Pair = [name: string, value: string];

const rootOf = (name: string) => /^[^.[]*/.exec(name)?.[0] ?? "";

/** Ways to write a name that some parser of forms takes for a path, an array or an operator. */
const wrappings: ((column: string, table: string) => string)[] = [
  (column) => column,
  (column) => `[${column}]`,
  (column) => `.${column}`,
  (column) => `${column}[]`,
  (column) => `${column}[0]`,
  (column) => `${column}[$ne]`,
  (column) => `data.${column}`,
  (column) => `data[${column}]`,
  (column) => `user.${column}`,
  (column) => `create.${column}`,
  (column) => `update[0].${column}`,
  (column) => `connect[${column}]`,
  (column) => `__proto__.${column}`,
  (column) => `__proto__[${column}]`,
  (column) => `constructor.prototype.${column}`,
  (column) => `constructor[prototype][${column}]`,
  (column) => `toString.${column}`,
  (column, table) => `${table}.${column}`,
  (column, table) => `${table.toLowerCase()}[${column}]`,
  (column, table) => `${table.toLowerCase()}s[0][${column}]`,
];

const odd = [
  "__proto__",
  "constructor",
  "prototype",
  "",
  ".",
  "[]",
  "[",
  "]",
  "a[b",
  "a..b",
  "a[][]",
];

const values = [
  "",
  "1",
  "-1",
  "0",
  "true",
  "on",
  "null",
  "[]",
  "{}",
  '{"$ne":null}',
  "2099-01-01T00:00:00.000Z",
  "OWNER",
  "STAFF",
  "APPROVED",
  "SELECTED",
  "RELEASED",
  "999999999999",
  "x".repeat(200),
];

interface Source {
  columns: readonly Column[];
  /** Ids of other people and things, to be given as one's own. */
  ids: readonly string[];
  /** Names that the form knows. */
  known: readonly string[];
}

/** What the column would take, so that a request that is let through is seen. */
function fitting({ type, words }: Column, ids: readonly string[]) {
  if (words) return fc.constantFrom(...words);
  if (type === "bool") return fc.constantFrom("on", "true", "1");
  if (type === "uuid") return fc.constantFrom(...ids);
  if (/^(int|float|numeric)/.test(type)) return fc.constantFrom("999", "1", "-1");
  if (/^(timestamp|date)/.test(type)) return fc.constantFrom("2099-01-01", "2001-01-01T00:00:00Z");
  return fc.constantFrom("x", "OWNER", "{}", "x".repeat(200));
}

/**
 * Names that no form knows: every column of the schema bare, with what it would take; then as many
 * wrapped ones and names that are meant to confuse.
 */
export function unknownKeys({ columns, ids, known }: Source, count: number, seed: number): Pair[] {
  const taken = new Set(known.map(rootOf));
  const bare = [...new Map(columns.map((one) => [one.column, one])).values()]
    .filter(({ column }) => !taken.has(column))
    .slice(0, count)
    .map((column): Pair => [
      column.column,
      fc.sample(fitting(column, ids), { numRuns: 1, seed })[0] ?? "",
    ]);
  const wrapped = fc
    .tuple(fc.constantFrom(...columns), fc.constantFrom(...wrappings))
    .chain(([column, wrap]) =>
      fc.tuple(
        fc.constant(wrap(column.column, column.table)),
        fc.oneof(fitting(column, ids), fc.constantFrom(...values, ...ids)),
      ),
    );
  const confusing = fc.tuple(fc.constantFrom(...odd), fc.constantFrom(...values));
  const pair = fc
    .oneof({ weight: 9, arbitrary: wrapped }, { weight: 1, arbitrary: confusing })
    .filter(([one]) => !taken.has(rootOf(one)) && !taken.has(one.replaceAll(/[.[\]]/g, "")));
  return [...bare, ...fc.sample(pair, { numRuns: count - bare.length, seed })];
}

/** The names that the form knows, twice, as lists and with something beneath them. */
export function knownAgain({ known, ids }: Source, count: number, seed: number): Pair[] {
  const wrap = fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => `${name}[]`,
    (name) => `${name}[0]`,
    (name) => `${name}.id`,
    (name) => `${name}.__proto__.isAdmin`,
    (name) => `${name}[constructor][prototype][isAdmin]`,
  );
  const pair = fc.tuple(
    fc
      .tuple(fc.constantFrom(...(known.length > 0 ? known : ["intent"])), wrap)
      .map(([name, f]) => f(name)),
    fc.constantFrom(...values, ...ids),
  );
  return fc.sample(pair, { numRuns: count, seed });
}
