import fc from "fast-check";
import { expect, test } from "vitest";
import { type CallDefinition, fieldsOf } from "#app/domain/calls/definition.ts";
import { businessCall } from "#app/domain/calls/templates/business.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { isBlankAnswer } from "#app/domain/proposals/blank-answer.ts";
import { rawOf } from "#app/domain/proposals/raw-answer.ts";
import { copiesOf, copyPlan, type CopySource, type CopyTarget } from "./copy-plan.ts";

const TODAY = "2026-12-01";
const MEGABYTE = 1024 * 1024;
const calls = { social: socialCall(), business: businessCall() };

const text = fc.oneof(fc.constant(""), fc.string({ maxLength: 30 }), fc.constant("x".repeat(5000)));
const day = fc.constantFrom("2020-01-01", "2026-11-30", TODAY, "2027-03-01", "kada nors", "");

/** Any answer that could be stored to a field, of its shape or of none. */
function anAnswer(field: ReturnType<typeof fieldsOf>[number]): fc.Arbitrary<unknown> {
  const id = fc.integer({ min: 1, max: 9 }).map((n) => `r${n}`);
  if (field.kind === "date") return day;
  if (field.kind === "choice")
    return fc.constantFrom("", "nežinoma", ...field.options.map(({ value }) => value));
  if (field.kind === "rows")
    return fc.uniqueArray(
      fc.record({
        id,
        cells: fc.record(
          Object.fromEntries(
            field.columns.map((column) => [column.key, column.kind === "date" ? day : text]),
          ),
        ),
      }),
      { selector: (row) => row.id, maxLength: 4 },
    );
  if (field.kind === "budget")
    return fc.uniqueArray(
      fc.record({
        id,
        category: fc.constantFrom("", "svetima", ...field.categories.map(({ value }) => value)),
        description: text,
        unit: text,
        quantity: text,
        unitPrice: text,
      }),
      { selector: (line) => line.id, maxLength: 4 },
    );
  if (field.kind === "financing")
    return fc.record({
      requested: text,
      sources: fc.dictionary(fc.constantFrom("municipality", "private", "kitas"), text),
    });
  if (field.kind === "indicators")
    return fc.dictionary(
      fc.constantFrom("svetimas", ...field.items.map((item) => item.id)),
      fc.record({ target: text, basis: text }),
    );
  if (field.kind === "declarations")
    return fc.subarray(field.items.map((item) => `${item.id}:${item.version}`));
  return text;
}

const answersTo = ({ form }: CallDefinition) =>
  fc.record(
    Object.fromEntries(
      fieldsOf(form)
        .filter(({ kind }) => kind !== "file")
        .map((field) => [field.key, anAnswer(field)]),
    ),
    { requiredKeys: [] },
  );

const filesOf = ({ form }: CallDefinition) => {
  const slots = fieldsOf(form)
    .filter(({ kind }) => kind === "file")
    .map(({ key }) => key);
  return fc.array(
    fc.record({
      id: fc.uuid(),
      field: fc.constantFrom(...slots),
      name: fc.constantFrom("a.pdf", "b.exe", "c"),
      size: fc.integer({ min: 1, max: 30 * MEGABYTE }),
      sha256: fc.constantFrom("aa", "bb", "cc", "dd", "ee"),
      isInfected: fc.boolean(),
    }),
    { maxLength: 8 },
  );
};

const aPlan = fc
  .tuple(fc.constantFrom("social", "business"), fc.constantFrom("social", "business"))
  .chain(([from, to]) => {
    const [one, other] = [calls[from as "social"], calls[to as "social"]];
    return fc.record({
      source: fc.record({
        form: fc.constant(one.form),
        answers: answersTo(one),
        files: filesOf(one),
      }),
      target: fc.record({
        form: fc.constant(other.form),
        answers: answersTo(other),
        files: filesOf(other),
        totalBytes: fc.constant(40 * MEGABYTE),
      }),
    });
  }) as fc.Arbitrary<{ source: CopySource; target: CopyTarget }>;

const always = (holds: (at: { source: CopySource; target: CopyTarget }) => void) =>
  fc.assert(fc.property(aPlan, holds), { numRuns: 150 });

const every = (target: CopyTarget) => target.form.sections.map(({ key }) => key);

test("a declaration and what its section asks are never copied", () => {
  always(({ source, target }) => {
    const declared = target.form.sections.filter(({ part }) => part === "declarations");
    const keys = declared.flatMap(({ fields }) => fields.map(({ key }) => key));
    const all = { fill: every(target), replace: every(target) };
    const { answers } = copiesOf(copyPlan(source, target, TODAY), all);
    for (const key of keys) expect(answers).not.toHaveProperty(key);
  });
});

test("a filled field is replaced only where that was chosen, an empty one never by that alone", () => {
  always(({ source, target }) => {
    const plan = copyPlan(source, target, TODAY);
    const isFilled = (key: string) => {
      const field = fieldsOf(target.form).find((one) => one.key === key);
      return field !== undefined && !isBlankAnswer(field, target.answers[key]);
    };
    const filled = copiesOf(plan, { fill: every(target), replace: [] });
    expect(Object.keys(filled.answers).filter(isFilled)).toEqual([]);
    const replaced = copiesOf(plan, { fill: [], replace: every(target) });
    expect(Object.keys(replaced.answers).every(isFilled)).toBe(true);
    expect(replaced.files).toEqual([]);
    expect(copiesOf(plan, { fill: [], replace: [] }).sections).toEqual([]);
  });
});

test("every copied answer has the shape of its field and is not blank; no date in it has passed", () => {
  always(({ source, target }) => {
    const plan = copyPlan(source, target, TODAY);
    for (const { field, value } of plan.flatMap(({ fields }) => fields)) {
      if (value === null || field.kind === "file") continue;
      expect(rawOf(field.kind, value)).toEqual(value);
      expect(isBlankAnswer(field, value)).toBe(false);
      if (field.kind === "date") expect(typeof value === "string" && value >= TODAY).toBe(true);
      if (field.kind !== "rows") continue;
      const dates = field.columns.filter(({ kind }) => kind === "date");
      for (const { cells } of rawOf("rows", value) ?? [])
        for (const { key } of dates)
          expect(cells[key] === "" || (cells[key] ?? "") >= TODAY).toBe(true);
    }
  });
});

test("copied rows have ids that no row of the draft has", () => {
  always(({ source, target }) => {
    const plan = copyPlan(source, target, TODAY);
    for (const { key, field, value } of plan.flatMap(({ fields }) => fields)) {
      if ((field.kind !== "rows" && field.kind !== "budget") || value === null) continue;
      const ids = (value as { id: string }[]).map(({ id }) => id);
      const present = (rawOf(field.kind, target.answers[key]) ?? []) as { id: string }[];
      expect(new Set(ids).size).toBe(ids.length);
      expect(present.filter(({ id }) => ids.includes(id))).toEqual([]);
    }
  });
});

test("what has been copied once is not offered again", () => {
  always(({ source, target }) => {
    const all = { fill: every(target), replace: every(target) };
    const { answers, files } = copiesOf(copyPlan(source, target, TODAY), all);
    const after = {
      ...target,
      answers: { ...target.answers, ...answers },
      files: [...target.files, ...files],
    };
    const again = copiesOf(copyPlan(source, after, TODAY), all);
    expect(Object.keys(again.answers)).toEqual([]);
    expect(again.files).toEqual([]);
  });
});

test("no infected file, no file of a wrong format, and never more than the limits", () => {
  always(({ source, target }) => {
    const all = { fill: every(target), replace: [] };
    const { files } = copiesOf(copyPlan(source, target, TODAY), all);
    for (const file of files) expect([file.isInfected, file.name]).not.toEqual([true, "b.exe"]);
    expect(files.some(({ isInfected, name }) => isInfected || name === "b.exe")).toBe(false);
    const before = target.files.reduce((sum, { size }) => sum + size, 0);
    const added = files.reduce((sum, { size }) => sum + size, 0);
    expect(added === 0 || before + added <= target.totalBytes).toBe(true);
    for (const field of fieldsOf(target.form)) {
      if (field.kind !== "file") continue;
      const own = files.filter((file) => file.field === field.key);
      const there = target.files.filter((file) => file.field === field.key);
      expect(own.length === 0 || own.length + there.length <= field.maxFiles).toBe(true);
      expect(own.every(({ size }) => size <= field.maxMegabytes * MEGABYTE)).toBe(true);
    }
  });
});

test("a text that is too long is copied whole and flagged", () => {
  const source = { form: calls.social.form, answers: { title: "x".repeat(500) }, files: [] };
  const target = { form: calls.business.form, answers: {}, files: [], totalBytes: MEGABYTE };
  const [section] = copyPlan(source, target, TODAY);
  expect(section?.fields[0]).toMatchObject({
    key: "title",
    value: "x".repeat(500),
    flags: ["tooLong"],
    isFilled: false,
  });
});

test("a date that has passed is named, and not copied", () => {
  const source = { form: calls.social.form, answers: { startDate: "2026-11-30" }, files: [] };
  const target = { form: calls.business.form, answers: {}, files: [], totalBytes: MEGABYTE };
  const plan = copyPlan(source, target, TODAY);
  expect(plan[0]?.fields[0]).toMatchObject({ value: null, flags: ["dateLeftOut"] });
  expect(copiesOf(plan, { fill: ["summary"], replace: ["summary"] }).sections).toEqual([]);
});

test("fields of one key but another kind, and answers that were not asked, are left", () => {
  const [sectionOfTitle] = calls.social.form.sections;
  if (!sectionOfTitle) throw new Error("no section");
  const form = {
    sections: [
      {
        ...sectionOfTitle,
        fields: [
          { kind: "yesNo", key: "gate", label: { lt: "", en: "" }, required: false },
          { kind: "yesNo", key: "title", label: { lt: "", en: "" }, required: false },
          {
            kind: "text",
            key: "place",
            label: { lt: "", en: "" },
            required: false,
            long: false,
            maxChars: 10,
            when: { field: "gate", is: "yes" },
          },
        ],
      },
    ],
  } satisfies CopySource["form"];
  const source = { form, answers: { gate: "no", title: "yes", place: "Čia" }, files: [] };
  const target = { form: calls.social.form, answers: {}, files: [], totalBytes: MEGABYTE };
  expect(copyPlan(source, target, TODAY)).toEqual([]);
});
