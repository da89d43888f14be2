import { expect, test } from "vitest";
import { tidy } from "./typed.ts";

test("spaces of every kind become one, invisible characters and edges go", () => {
  expect(tidy("\u00a0 1\u2009\u202f234 \u200b\u2060\ufeff\u00ad50\t\n")).toBe("1 234 50");
});
