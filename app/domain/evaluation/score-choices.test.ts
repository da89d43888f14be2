import { expect, test } from "vitest";
import { digitKeys, scoreChoices } from "./score-choices.ts";

const text = { lt: "", en: "" };
const anchors = (...points: number[]) => points.map((one) => ({ points: one, text }));
const scale = { kind: "SCALE" as const, maxPoints: 300, step: 100 };

test("a scale with an anchor for each step is chosen from, any other is typed", () => {
  expect(scoreChoices({ ...scale, anchors: anchors(0, 100, 200, 300) })).toEqual([
    0, 100, 200, 300,
  ]);
  expect(scoreChoices({ ...scale, anchors: anchors(0, 300) })).toBeNull();
  expect(scoreChoices({ ...scale, step: 50, anchors: anchors(0, 100, 200, 300) })).toBeNull();
});

test("a digit chooses the score of that many points, or the one in that place", () => {
  expect(digitKeys([0, 100, 900])).toEqual(["0", "1", "9"]);
  expect(digitKeys([500, 1000, 1500])).toEqual(["1", "2", "3"]);
  expect(digitKeys([50, 100])).toEqual(["1", "2"]);
  expect(digitKeys(scoreChoices({ ...scale, kind: "GATE", anchors: [] }) ?? [])).toEqual([
    "1",
    "0",
  ]);
});
