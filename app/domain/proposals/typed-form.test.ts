import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { businessCall } from "#app/domain/calls/templates/business.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { answerMark } from "./answer-mark.ts";
import { type AnsweredField, isAnswered } from "./blank-row.ts";
import { readAnswer } from "./answers.ts";
import { taskStates } from "./completeness.ts";
import { PROBLEM_CODES } from "./problem.ts";
import { type RawAnswer, rawOf } from "./raw-answer.ts";
import { shownAnswer } from "./shown-answer.ts";
import { controls, postedFields, rowIntent, typedAnswer } from "./typed-form.ts";
import { knownToken, readKnown, verdictOn } from "./verdict.ts";

const calls = [socialCall(), businessCall()];
const fields = calls.flatMap(({ form }) => fieldsOf(form)).filter(isAnswered);

const junk = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "",
    " ",
    "1 234,50 €",
    "-5",
    "1e9",
    "2027-02-30",
    "yes",
    "=1+1",
    "<script>",
    "\u202eabc",
    "9".repeat(40),
    "__proto__",
    "ąčęėįšųūž\nantra eilutė",
  ),
);

/** Every control that the page of a field has, filled with something. */
function filled(field: AnsweredField): fc.Arbitrary<FormData> {
  const names = controlNames(field);
  return fc.array(junk, { minLength: names.length, maxLength: names.length }).map((values) => {
    const data = new FormData();
    names.forEach((name, index) => data.append(name, values[index] ?? ""));
    return data;
  });
}

function controlNames(field: AnsweredField): string[] {
  const { key } = field;
  const inRows = (cells: readonly string[]) =>
    [0, 1, 2].flatMap((n) => cells.map((cell) => `${key}.${n}.${cell}`));
  if (field.kind === "rows") return inRows(["id", ...field.columns.map((column) => column.key)]);
  if (field.kind === "budget")
    return inRows(["id", "category", "description", "unit", "quantity", "unitPrice"]);
  if (field.kind === "financing")
    return [`${key}.requested`, ...field.sources.map(({ value }) => `${key}.sources.${value}`)];
  if (field.kind === "indicators")
    return field.items.flatMap(({ id }) => [`${key}.${id}.target`, `${key}.${id}.basis`]);
  return [key];
}

const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

const posted = (data: FormData) =>
  [...data.values()].map((value) =>
    typeof value === "string" ? value.replaceAll("\r\n", "\n") : value.name,
  );

describe("whatever is typed into a field of any kind", () => {
  const anyField = fc
    .constantFrom(...fields)
    .chain((field) => filled(field).map((data) => ({ field, data })));

  test("is kept letter for letter", () => {
    fc.assert(
      fc.property(anyField, ({ field, data }) => {
        const kept = textsIn(typedAnswer(field, data));
        expect(kept.toSorted()).toEqual(posted(data).toSorted());
      }),
    );
  });

  test("is taken by the database's shape, and shown again with the same meaning", () => {
    const rules = calls[0]?.rules ?? socialCall().rules;
    const context = { rules, today: "2026-12-01", totalCents: 100_000 };
    fc.assert(
      fc.property(anyField, ({ field, data }) => {
        const typed = typedAnswer(field, data);
        const stored: unknown = JSON.parse(JSON.stringify(rawOf(field.kind, typed)));
        expect(stored).toEqual(rawOf(field.kind, typed));
        const shown = shownAnswer(field, stored);
        expect(shownAnswer(field, shown)).toEqual(shown);
        expect(readAnswer(field, shown, context)).toEqual(readAnswer(field, stored, context));
      }),
    );
  });

  test("yields only known problems, which point at a control of the page", () => {
    const rules = calls[0]?.rules ?? socialCall().rules;
    fc.assert(
      fc.property(anyField, ({ field, data }) => {
        const stored = rawOf(field.kind, typedAnswer(field, data));
        const context = { rules, today: "2026-12-01", totalCents: 1_000_000 };
        const { problems } = readAnswer(field, stored, context);
        for (const { code, at } of problems) {
          expect(PROBLEM_CODES).toContain(code);
          expect(at === field.key || at.startsWith(`${field.key}.`)).toBe(true);
        }
      }),
    );
  });
});

test("a draft full of junk has a state for each of its tasks", () => {
  const call = socialCall();
  const all = fieldsOf(call.form).filter(isAnswered);
  fc.assert(
    fc.property(fc.tuple(...all.map(filled)), (pages) => {
      const answers = Object.fromEntries(
        all.map((field, index) => [
          field.key,
          rawOf(field.kind, typedAnswer(field, pages[index] ?? new FormData())),
        ]),
      );
      const tasks = taskStates(call, { answers, attachments: [], done: [] }, "2026-12-01");
      expect(tasks).toHaveLength(call.form.sections.length);
    }),
    { numRuns: 50 },
  );
});

const partners = fields.find(({ kind }) => kind === "rows");
const budget = fields.find(({ kind }) => kind === "budget");
if (!partners || !budget) throw new Error("the templates have lists");

const page = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
};
const ids = (raw: RawAnswer | undefined) => (raw as { id: string }[]).map(({ id }) => id);
const lines = {
  "budget.0.id": "r1",
  "budget.1.id": "r2",
  "budget.2.id": "r3",
  [controls.known("budget")]: "0.x",
};

test.each([
  ["add:budget", ["r1", "r2", "r3", "r4"]],
  ["remove:budget.1", ["r1", "r3"]],
  ["up:budget.2", ["r1", "r3", "r2"]],
  ["down:budget.0", ["r2", "r1", "r3"]],
  ["up:budget.0", ["r1", "r2", "r3"]],
  ["down:budget.2", ["r1", "r2", "r3"]],
  ["remove:budget.7", ["r1", "r2", "r3"]],
  ["add:partners", ["r1", "r2", "r3"]],
  ["explode:budget", ["r1", "r2", "r3"]],
])("the button %s leaves the rows %j", (intent, left) => {
  const [field] = postedFields([budget], page({ ...lines, [controls.intent]: intent }));
  expect(ids(field?.typed)).toEqual(left);
});

test("no more rows can be added than the field takes", () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`budget.${n}.id`, `r${n + 1}`]),
  );
  const data = page({
    ...many,
    [controls.known("budget")]: "0.x",
    [controls.intent]: "add:budget",
  });
  expect(ids(postedFields([budget], data)[0]?.typed)).toHaveLength(40);
});

test("a field that is not on the page is not read", () => {
  expect(postedFields([budget], page({ "budget.0.id": "r1" }))).toEqual([]);
});

test("of two texts side by side mine is read only where it was chosen", () => {
  const field: AnsweredField = {
    key: "title",
    kind: "text",
    label: { lt: "", en: "" },
    required: true,
    maxChars: 9,
    long: false,
  };
  const both = { [controls.known("title")]: "2.abc", [controls.mine("title")]: '"Mano"' };
  expect(postedFields([field], page({ ...both, [controls.choice("title")]: "mine" }))).toEqual([
    { key: "title", typed: "Mano", known: { version: 2, mark: "abc", sent: [] } },
  ]);
  expect(postedFields([field], page({ ...both, [controls.choice("title")]: "theirs" }))).toEqual(
    [],
  );
  expect(postedFields([field], page(both))).toEqual([]);
});

test("what is no button of a list is no intent", () => {
  expect(rowIntent("save")).toBeNull();
  expect(rowIntent("add:a b")).toBeNull();
});

const told = (text: string) => ({ raw: text, shown: text });

test("another spelling of what is stored is the same, and of what was sent the page's own", () => {
  const typed = { raw: "1234,5 Eur", shown: "1\u00a0234,50" };
  const known = readKnown(knownToken(0, ""));
  expect(verdictOn(typed, known, { version: 3, ...typed })).toBe("same");

  const sent = readKnown(knownToken(0, ""), answerMark("1234,5 Eur"));
  expect(verdictOn(told("1"), sent, { version: 3, ...typed })).toBe("write");
});

describe("of two people", () => {
  const stored = { version: 3, ...told("jų") };

  test("the one who left the field alone does not touch what the other wrote", () => {
    expect(verdictOn(told("sena"), readKnown(knownToken(2, "sena")), stored)).toBe("untouched");
  });

  test("the one who wrote into it too is told", () => {
    expect(verdictOn(told("mano"), readKnown(knownToken(2, "sena")), stored)).toBe("conflict");
  });

  test("the one who wrote the same has nothing to choose", () => {
    expect(verdictOn(told("jų"), readKnown(knownToken(2, "sena")), stored)).toBe("same");
  });
});

test("a page is not in conflict with what it sent itself though no answer came back", () => {
  const lost = knownToken(0, "pusė").split(".")[1] ?? "";
  const known = readKnown(knownToken(0, ""), lost);
  expect(verdictOn(told("pusė teksto"), known, { version: 1, ...told("pusė") })).toBe("write");
});

test("a damaged token never overwrites somebody's text", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (token, sent) => {
      const known = readKnown(token, sent);
      const verdict = verdictOn(told("mano"), known, {
        version: 10_000_000_000,
        ...told("jų"),
      });
      expect(["conflict", "untouched"]).toContain(verdict);
    }),
  );
});
