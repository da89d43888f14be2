import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { scoreSchema } from "./score-schema.ts";

const text = { lt: "", en: "" };
const criterion = (id: string, more: Partial<Criterion>): Criterion => ({
  id,
  title: text,
  guidance: text,
  kind: "SCALE",
  maxPoints: 2000,
  step: 50,
  weightBp: 10_000,
  minPoints: null,
  anchors: [],
  evidence: null,
  ...more,
});
const bands = [1500, 1000, 500].map((points) => ({ points, text }));
const tenChars = { minJustificationChars: 10, justify: "every" as const };
const schemas = {
  scale: scoreSchema([criterion("c", {})], tenChars),
  bands: scoreSchema([criterion("c", { kind: "BANDS", anchors: bands })], tenChars),
  gate: scoreSchema([criterion("c", { kind: "GATE", maxPoints: 0 })], tenChars),
};
const REASON = "Pagrįsta 4 skyriuje.";

const parse = (kind: keyof typeof schemas, points: string, justification = REASON, id = "c") => {
  const data = new FormData();
  data.set("scores[0].criterionId", id);
  data.set("scores[0].points", points);
  data.set("scores[0].justification", justification);
  return parseWithZod(data, { schema: schemas[kind] });
};

test.for<[kind: keyof typeof schemas, typed: string, points: number]>([
  ["scale", "0", 0],
  ["scale", "12,5", 1250],
  ["scale", "20.00", 2000],
  ["bands", "15", 1500],
  ["bands", "5,00", 500],
  ["gate", "0", 0],
  ["gate", "1", 100],
])("by a %s the points «%s» are %s hundredths", ([kind, typed, points]) => {
  const submission = parse(kind, typed);
  expect(submission.status === "success" && submission.value).toEqual({
    scores: [{ criterionId: "c", points, justification: REASON }],
  });
});

test.for<[kind: keyof typeof schemas, typed: string, key: string]>([
  ["scale", "", "field.required"],
  ["scale", "daug", "score.notANumber"],
  ["scale", "-0,5", "score.belowZero"],
  ["scale", "20,5", "score.aboveMaximum"],
  ["scale", "12,25", "score.offStep"],
  ["bands", "12", "score.notABand"],
  ["bands", "0", "score.notABand"],
  ["gate", "0,5", "score.yesOrNo"],
])("by a %s the points «%s» are refused: %s", ([kind, typed, key]) => {
  expect(parse(kind, typed).reply().error).toEqual({ "scores[0].points": [key] });
});

test("points are justified at the length that the call demands, blank ends not counted", () => {
  const at = "scores[0].justification";
  const tooShort = { [at]: ["score.justificationTooShort"] };
  expect(parse("scale", "10", "").reply().error).toEqual(tooShort);
  expect(parse("scale", "10", `  ${"a".repeat(9)} \n `).reply().error).toEqual(tooShort);
  expect(parse("scale", "10", "a".repeat(10)).status).toBe("success");
  expect(parse("scale", "10", "a".repeat(4000)).status).toBe("success");
  expect(parse("scale", "10", "a".repeat(4001)).reply().error).toEqual({
    [at]: ["score.justificationTooLong"],
  });
});

test("a passed gate needs no reason, a closed one does", () => {
  expect(parse("gate", "1", "").status).toBe("success");
  expect(parse("gate", "0", "").reply().error).toEqual({
    "scores[0].justification": ["score.justificationTooShort"],
  });
});

test("a criterion of another call is refused", () => {
  expect(parse("scale", "10", REASON, "x").reply().error).toEqual({
    "scores[0].criterionId": ["score.unknownCriterion"],
  });
});

test("every criterion is scored, and once", () => {
  const schema = scoreSchema([criterion("a", {}), criterion("b", {})], {
    minJustificationChars: 0,
    justify: "every",
  });
  const refused = (...ids: string[]) => {
    const scores = ids.map((criterionId) => ({ criterionId, points: "10" }));
    return schema.safeParse({ scores }).error?.issues.map(({ message }) => message);
  };
  expect(refused("a", "b")).toBeUndefined();
  expect(refused("b", "a")).toBeUndefined();
  expect(refused("a")).toEqual(["score.everyCriterion"]);
  expect(refused("a", "a")).toEqual(["score.everyCriterion"]);
  expect(refused("a", "b", "a")).toEqual(["score.everyCriterion"]);
});
