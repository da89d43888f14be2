import { parseWithZod } from "@conform-to/zod/v4";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { PROBLEM_CODES } from "#app/domain/proposals/problem.ts";
import { en } from "#app/i18n/en.ts";
import { lt } from "#app/i18n/lt.ts";
import "#app/domain/unclear.ts";
import { sourcesOf } from "#tests/support/sources.ts";

/** Schemas that are made for one call or list, each made for an example. */
const made: Record<string, readonly unknown[]> = {
  checkSchema: [
    {
      list: [{ id: "fit", text: { lt: "", en: "" }, legal: "" }],
      findings: {},
      wasAsked: false,
    },
  ],
  scoreSchema: [socialCall().criteria, 20],
  motionsSchema: [{ places: [], proposals: [] }],
};
/** They stand in a file of schemas and read nothing that a person sends. */
const notRead = new Set(["checkItems", "unmetRequirement"]);

const isSchema = (value: unknown): value is z.ZodType =>
  typeof value === "object" && value !== null && "_zod" in value;

const files = sourcesOf("app")
  .map(({ path }) => path)
  .filter((path) => /^app\/.*schema\.ts$/.test(path));

const found = (
  await Promise.all(
    files.map(async (path) => {
      const names = (await import(/* @vite-ignore */ `../../${path}`)) as Record<string, unknown>;
      return Object.entries(names).flatMap(([name, value]): [string, z.ZodType][] => {
        if (notRead.has(name)) return [];
        if (isSchema(value)) return [[name, value]];
        const args = made[name];
        if (!args || typeof value !== "function") return [];
        return [[name, (value as (...given: readonly unknown[]) => z.ZodType)(...args)]];
      });
    }),
  )
).flat();

/** The names that a form of the schema has, also inside lists, and what stands in them. */
function namesIn(schema: z.ZodType): string[] {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const within = (node: unknown, at: string): string[] => {
    const { properties, items } = (node ?? {}) as { properties?: object; items?: unknown };
    if (items) return [at, ...within(items, `${at}[0]`)];
    if (!properties) return [at];
    return Object.entries(properties).flatMap(([key, value]) =>
      within(value, at ? `${at}.${key}` : key),
    );
  };
  return within(json, "").filter(Boolean);
}

const odd = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "on",
    "0",
    "-1",
    "yes",
    "save",
    "pass",
    "fail",
    "hold",
    "999999999999999",
  ),
  fc.constantFrom("2027-02-30", "ona@", "8 612", "a".repeat(5000), "javascript:1", "ą\u0000"),
  fc.string({ unit: "grapheme" }),
);

/** A posted form: names of the schema or others, some not at all, some twice, some as files. */
const posted = (names: readonly string[]) =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(...names),
          fc.constantFrom(...names).map((name) => `${name}[0]`),
          fc.constantFrom(...names).map((name) => `${name}.more`),
        ),
        fc.oneof(
          { weight: 9, arbitrary: odd },
          { weight: 1, arbitrary: fc.constant(new File(["a"], "a.pdf")) },
        ),
      ),
      { maxLength: names.length * 2 + 2 },
    )
    .map((entries) => {
      const form = new FormData();
      for (const [name, value] of entries) form.append(name, value);
      return form;
    });

const hasWords = (key: string) => Object.hasOwn(lt, key) && Object.hasOwn(en, key);

test("every schema of a form is found", () => {
  const read = sourcesOf("app")
    .filter(({ path }) => path.startsWith("app/routes/"))
    .flatMap(({ imports }) => [...imports.keys()])
    .filter((path) => path.endsWith("schema.ts"));
  expect(read.length).toBeGreaterThan(20);
  for (const path of read) expect(files).toContain(path);
  expect(forms.length).toBeGreaterThan(20);
  for (const name of Object.keys(made)) expect(found.map(([one]) => one)).toContain(name);
});

/** What stands alone is a part of others, not a form. */
const forms = found.filter(([, schema]) => namesIn(schema).length > 0);

describe.each(forms)("%s", (_, schema) => {
  test("says what is wrong in our own words, in both languages, whatever is sent", () => {
    fc.assert(
      fc.property(posted(namesIn(schema)), (form) => {
        const { error } = parseWithZod(form, { schema }).reply();
        const messages = Object.values(error ?? {}).flatMap((one) => one ?? []);
        for (const message of messages)
          expect([message, hasWords(message)]).toEqual([message, true]);
      }),
      { numRuns: 150 },
    );
  });
});

test("so does the form of a proposal, for every kind of answer", () => {
  for (const code of PROBLEM_CODES) expect([code, hasWords(code)]).toEqual([code, true]);
  expect(fieldsOf(socialCall().form).length).toBeGreaterThan(20);
});

test("a schema whose author gave no words has ours, once the program runs", () => {
  const { error } = z.object({ a: z.string() }).safeParse({ a: 1 });
  expect(error?.issues.map(({ message }) => message)).toEqual(["problem.unclear"]);
  const compose = sourcesOf("app").find(({ path }) => path === "app/http/middleware.server.ts");
  expect(compose?.tree.text).toContain('import "#app/domain/unclear.ts"');
});
