import { expect, test } from "vitest";
import { formatPoints, parsePoints } from "./points.ts";

test("points are typed loosely and printed with two decimals", () => {
  expect(["87,5", "87.50", "20", "puikiai"].map(parsePoints)).toEqual([8750, 8750, 2000, null]);
  expect(formatPoints(8750, "lt")).toBe("87,50");
  expect(formatPoints(5000, "en")).toBe("50.00");
});
