import { expect, test } from "vitest";
import { municipalities } from "./municipality.ts";

test("Lithuania has 60 municipalities, each once, in Lithuanian order", () => {
  expect(new Set(municipalities).size).toBe(60);
  expect(municipalities).toHaveLength(60);
  expect(municipalities[0]).toBe("Akmenės rajono savivaldybė");
  expect(municipalities.at(-1)).toBe("Zarasų rajono savivaldybė");
});
