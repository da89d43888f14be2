import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { templateFaults } from "./check-template.ts";
import { kindOf, templatedKinds } from "./kinds.ts";
import { standardTemplate } from "./standard.ts";
import { emptyNames, fillTemplate, namesIn } from "./template.ts";

const cases = templatedKinds.flatMap((kind) =>
  (["lt", "en"] as const).map((language) => [kind, language] as const),
);

describe.for(cases)("the standard words of %s in %s", ([kind, language]) => {
  const template = standardTemplate(kind, language);

  test("have no fault", () => {
    expect(templateFaults(kind, template)).toEqual([]);
  });

  test("lack something as soon as an obligatory field or part is taken out", () => {
    for (const name of kindOf(kind).obligatory) {
      const without = (text: string) =>
        text.replaceAll(`{{${name}}}`, "").replaceAll(`{${name}}`, "");
      const less = { heading: without(template.heading), body: without(template.body) };
      expect(templateFaults(kind, less)).toContainEqual({
        code: "template-missing",
        names: [name],
      });
    }
  });

  test("leave no brace when they are filled", () => {
    const { fields, parts } = kindOf(kind);
    const filling = { fields, parts: Object.fromEntries(parts.map((part) => [part, []])) };
    expect(emptyNames(template, filling)).toEqual([]);
    expect(JSON.stringify(fillTemplate(template, filling).blocks)).not.toMatch(/\{\w+\}/);
  });
});

test("a field or part that the kind does not have is named", () => {
  const { heading, body } = standardTemplate("WITHDRAWAL", "lt");
  expect(templateFaults("WITHDRAWAL", { heading, body: `${body} {sum}\n\n{{result}}` })).toEqual([
    { code: "template-unknown", names: ["sum", "result"] },
  ]);
});

test("a brace that names nothing and empty words are refused", () => {
  const { heading, body } = standardTemplate("WITHDRAWAL", "lt");
  expect(templateFaults("WITHDRAWAL", { heading, body: `${body} {` })).toEqual([
    { code: "template-braces", names: [] },
  ]);
  expect(templateFaults("WITHDRAWAL", { heading: " ", body })).toEqual([
    { code: "template-empty", names: [] },
  ]);
});

test("an empty field of a real letter is found, whatever stands around it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...templatedKinds), (kind) => {
      const template = standardTemplate(kind, "lt");
      const { fields, parts } = kindOf(kind);
      const filled = Object.fromEntries(parts.map((part) => [part, []]));
      for (const name of namesIn(template).fields)
        expect(emptyNames(template, { fields: { ...fields, [name]: " " }, parts: filled })).toEqual(
          [name],
        );
    }),
  );
});
