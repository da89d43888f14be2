import { describe, expect, test } from "vitest";
import { callDefinition, fieldsOf } from "../definition.ts";
import { businessCall } from "./business.ts";
import { socialCall } from "./social.ts";

const templates = [
  { name: "business", definition: businessCall() },
  { name: "social", definition: socialCall() },
];

/** Every text of a definition: wherever an object has both languages. */
function texts(value: unknown): { lt: string; en: string }[] {
  if (value === null || typeof value !== "object") return [];
  if ("lt" in value && "en" in value) return [value as { lt: string; en: string }];
  return Object.values(value).flatMap(texts);
}

describe.each(templates)("the $name template", ({ definition }) => {
  const { form, criteria, rules } = definition;
  const fields = fieldsOf(form);

  test("is a definition that the schema accepts unchanged", () => {
    expect(callDefinition.parse(definition)).toEqual(definition);
  });

  test("has criteria of 100 points together and a reachable threshold", () => {
    expect(criteria.reduce((sum, { maxPoints }) => sum + maxPoints, 0)).toBe(10_000);
    expect(rules.thresholdPoints).toBe(5000);
  });

  test("says for every criterion what the highest score means, and nothing above it", () => {
    for (const { maxPoints, anchors, step } of criteria) {
      expect(Math.max(...anchors.map(({ points }) => points))).toBe(maxPoints);
      expect(anchors.every(({ points }) => points % step === 0)).toBe(true);
      expect(anchors.map(({ points }) => points)).toEqual(
        anchors.map(({ points }) => points).toSorted((a, b) => a - b),
      );
    }
  });

  test("asks one answer for every criterion and finds its evidence in the form", () => {
    const answered = fields.flatMap((field) =>
      field.kind === "text" && field.criterion ? [field.criterion] : [],
    );
    expect(answered.toSorted()).toEqual(criteria.map(({ id }) => id).toSorted());
    const sections = form.sections.map(({ key }) => key);
    for (const { evidence } of criteria) expect(sections).toContain(evidence);
  });

  test("uses each key once and asks conditions of fields that exist", () => {
    const keys = fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(form.sections.map(({ key }) => key)).size).toBe(form.sections.length);
    expect(keys).toEqual(expect.arrayContaining(fields.flatMap(({ when }) => when?.field ?? [])));
  });

  test("requires at least two documents", () => {
    const required = fields.filter(({ kind, required }) => kind === "file" && required);
    expect(required.length).toBeGreaterThanOrEqual(2);
  });

  test("says everything in both languages, with Lithuanian quotes", () => {
    for (const { lt, en } of texts(definition)) {
      expect(lt).toMatch(/\S/);
      expect(en).toMatch(/\S/);
      expect(lt).not.toMatch(/["”]|\b(?:jūs|jūsų|jums|jus)\b| (?:€|Eur\b)/u);
    }
  });

  test("is marked as an example", () => {
    expect(definition.content.example).toBe(true);
  });
});

test("a call lays its own rules and content over the template", () => {
  const call = socialCall({
    rules: { maxDurationMonths: 12 },
    content: { territory: { lt: "Druskininkų miestas", en: "The city of Druskininkai" } },
  });
  expect(call.rules.maxDurationMonths).toBe(12);
  expect(call.rules.fundingRateBp).toBe(9250);
  expect(call.content.territory.en).toBe("The city of Druskininkai");
  expect(fieldsOf(call.form).find(({ key }) => key === "durationMonths")).toMatchObject({
    max: 12,
  });
});
