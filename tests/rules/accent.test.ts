import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accentOf, contrast, leastContrast } from "#app/domain/groups/accent.ts";

const sheet = readFileSync("app/ui/styles.css", "utf8");
const token = (name: string) =>
  /light-dark\((#\w{6}), (#\w{6})\)/.exec(sheet.split(`--${name}: `)[1] ?? "")?.slice(1) ?? [];
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => n.toString(16).padStart(6, "0"));

test("the contrast of black and white is 21, of a colour and itself 1", () => {
  expect(contrast("000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "777777")).toBe(1);
  expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 1);
});

test("whatever colour a group has, its text and what stands on it can be read, light and dark", () => {
  fc.assert(
    fc.property(hex, (wanted) => {
      const { light, dark } = accentOf(wanted);
      for (const [index, side] of [light, dark].entries()) {
        const grounds = ["paper", "sheet"].map((name) => token(name)[index] ?? "");
        for (const ground of [side.ink, side.wash, ...grounds])
          expect(contrast(side.brand, ground)).toBeGreaterThanOrEqual(leastContrast);
        expect(contrast(token("ink")[index] ?? "", side.wash)).toBeGreaterThanOrEqual(
          leastContrast,
        );
      }
    }),
  );
});

test("a colour that can be read already stays as it is", () => {
  expect(accentOf("0f4c75").light.brand).toBe("#0f4c75");
});
