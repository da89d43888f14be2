import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { accessibilityForm, accessibilityFrom, typedAccessibility } from "./statement-forms.ts";
import { statementsOf } from "./statements.ts";

const typed = {
  compliance: "PARTIAL",
  method: "OWN",
  source: "Valdyba",
  "gaps[0].what.lt": "Žemėlapis",
  "gaps[0].reason": "BURDEN",
};
function sent(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return parseWithZod(form, { schema: accessibilityForm });
}

test("a statement that is typed, stored and shown again is the same", () => {
  const submission = sent(typed);
  if (submission.status !== "success") throw new Error("refused");
  const value = accessibilityFrom(submission.value);
  const { accessibilityStatement: told } = statementsOf({
    accessibilityStatement: { value, source: submission.value.source },
    minCallDays: { value: 30, source: "" },
  });
  expect(told?.value).toEqual(value);
  expect(typedAccessibility(told)).toMatchObject({
    compliance: "PARTIAL",
    gaps: [{ what: { lt: "Žemėlapis", en: "" }, reason: "BURDEN", instead: { lt: "", en: "" } }],
    preparedOn: "",
    source: "Valdyba",
  });
});

test("what is not compliant is named, and what is fully compliant has nothing that is not", () => {
  const { "gaps[0].what.lt": _what, "gaps[0].reason": _reason, ...bare } = typed;
  expect(sent(bare).reply().error).toEqual({ gaps: ["problem.gapsNeeded"] });
  expect(sent({ ...bare, compliance: "FULL" }).status).toBe("success");
  expect(sent({ ...typed, compliance: "FULL" }).status).toBe("success");
  const gap = { "gaps[0].reason": "NOT_COMPLIANT" };
  expect(sent({ ...typed, ...gap, compliance: "FULL" }).reply().error).toEqual({
    gaps: ["problem.fullWithGaps"],
  });
  const days = { preparedOn: "2026-05-04", reviewedOn: "2026-05-03" };
  expect(sent({ ...typed, ...days }).reply().error).toEqual({
    reviewedOn: ["problem.reviewBeforeStatement"],
  });
});

test("settings without statements, or with unreadable ones, tell nothing", () => {
  const nothing = { accessibilityStatement: null, privacyNotice: null };
  expect(statementsOf({})).toEqual(nothing);
  expect(statementsOf("")).toEqual(nothing);
  expect(statementsOf({ privacyNotice: { value: 1 } })).toEqual(nothing);
});
