import fc from "fast-check";
import { expect, test } from "vitest";
import type { SimpleField } from "#app/domain/calls/definition.ts";
import { spelled } from "./spelled.ts";

const kinds = [
  "text",
  "number",
  "money",
  "date",
  "choice",
  "yesNo",
  "email",
  "phone",
  "legalCode",
  "iban",
  "website",
] as const satisfies readonly SimpleField["kind"][];

test.each<[kind: SimpleField["kind"], typed: string, shown: string]>([
  ["money", "1234,5 Eur", "1\u00a0234,50"],
  ["money", "penki", "penki"],
  ["number", "1 200", "1\u00a0200"],
  ["date", "2027 m. kovo 1 d.", "2027-03-01"],
  ["date", "2027.3.1", "2027-03-01"],
  ["phone", "8 612 34567", "+370\u00a0612\u00a034567"],
  ["legalCode", "LT 304 374 938", "304374938"],
  ["legalCode", "304 374 939", "304 374 939"],
  ["iban", "lt121000011101001000", "LT12\u00a01000\u00a00111\u00a00100\u00a01000"],
  ["website", "www.pavyzdys.lt", "https://www.pavyzdys.lt"],
  ["text", "  du  tarpai ", "  du  tarpai "],
])("in a field of %s „%s“ is shown back as „%s“", (kind, typed, shown) => {
  expect(spelled({ kind }, typed)).toBe(shown);
});

const typed = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.integer().map(String),
  fc.tuple(fc.nat(), fc.nat(99)).map(([whole, part]) => `${whole},${part} €`),
  fc.webUrl(),
  fc.nat(99_999_999).map((n) => `8 6${n}`),
);

test("what is shown is shown again as the same, of every kind", () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), typed, (kind, text) => {
      const shown = spelled({ kind }, text);
      expect(spelled({ kind }, shown)).toBe(shown);
    }),
    { numRuns: 2000 },
  );
});
