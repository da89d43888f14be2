import fc from "fast-check";
import { expect, test } from "vitest";
import { fileLabel } from "./file-label.ts";

test.each([
  ["Įstatai.pdf", "Įstatai.pdf"],
  ["Įstatai.pdf".normalize("NFD"), "Įstatai.pdf"],
  ["C:\\Users\\Ona\\sąmata 2027.xlsx", "sąmata 2027.xlsx"],
  ["../../etc/passwd", "passwd"],
  ["-rf.pdf", "rf.pdf"],
  [".htaccess", "htaccess"],
  ["a\r\nSet-Cookie: b.pdf", "aSet-Cookie: b.pdf"],
  ["fdp.\u202egnp.exe", "fdp.gnp.exe"],
  ["", "failas"],
  ["///", "failas"],
])("%j is labelled %j", (name, label) => {
  expect(fileLabel(name)).toBe(label);
});

test("a long name keeps its extension", () => {
  const label = fileLabel(`${"ą".repeat(400)}.pdf`);
  expect(Array.from(label)).toHaveLength(120);
  expect(label.endsWith("ą.pdf")).toBe(true);
});

test("no name makes a label with folders, controls or no characters, and labelling again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
      const label = fileLabel(name);
      expect(label).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      expect(label.length).toBeGreaterThan(0);
      expect(Array.from(label).length).toBeLessThanOrEqual(120);
      expect(fileLabel(label)).toBe(label);
    }),
  );
});
