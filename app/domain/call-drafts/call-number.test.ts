import { expect, test } from "vitest";
import { nextNumber } from "./call-number.ts";

test("a call gets the number after the last of its action, whatever other calls there are", () => {
  expect(nextNumber("DH", "2.2", [])).toBe("DH-2.2-01");
  const taken = ["DH-2.2-01", "DH-2.2-03", "DH-1.2-07", "DH-2.2-03A", "DH-2.21-09"];
  expect(nextNumber("DH", "2.2", taken)).toBe("DH-2.2-04");
  expect(nextNumber("DH", "2.2", ["DH-2.2-99"])).toBe("DH-2.2-100");
});
