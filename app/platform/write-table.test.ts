import { fromBufferPromise } from "yauzl";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Table } from "#app/domain/exports/table.ts";
import { writeTable } from "./write-table.server.ts";

const table = (...rows: Table["rows"]): Table => ({
  name: "list",
  columns: [
    { key: "title", head: "Pavadinimas", kind: "text" },
    { key: "place", head: "Vieta", kind: "whole" },
    { key: "requested", head: "Suma, Eur", kind: "money" },
    { key: "total", head: "Balai", kind: "points" },
    { key: "on", head: "Diena", kind: "day" },
    { key: "at", head: "Kada", kind: "instant" },
  ],
  rows,
});

const one = ["„Ąžuolas“; 2", 3, 1_234_550, 8_705, "2026-07-01", new Date("2026-07-01T14:05:06Z")];

const sheetOf = async (list: Table) => {
  const { bytes } = await writeTable(list, "xlsx");
  const zip = await fromBufferPromise(bytes);
  const parts = [];
  for await (const entry of zip.eachEntry()) {
    if (!/sheet1\.xml$|sharedStrings\.xml$/.test(entry.fileName)) continue;
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString();
};

test("CSV is what a Lithuanian spreadsheet reads: mark, semicolons, decimal commas, Vilnius time", async () => {
  const { bytes } = await writeTable(table(one), "csv");
  expect(bytes.toString()).toBe(
    "\uFEFFPavadinimas;Vieta;Suma, Eur;Balai;Diena;Kada\r\n" +
      '"„Ąžuolas“; 2";3;12345,50;87,05;2026-07-01;2026-07-01 17:05:06\r\n',
  );
});

test("JSON names the unit of a figure and keeps instants in UTC", async () => {
  const { bytes } = await writeTable(table(one), "json");
  expect(JSON.parse(bytes.toString())).toEqual([
    {
      title: "„Ąžuolas“; 2",
      place: 3,
      requestedCents: 1_234_550,
      totalHundredths: 8_705,
      on: "2026-07-01",
      at: "2026-07-01T14:05:06.000Z",
    },
  ]);
});

test("XLSX has figures as figures and days as days, a head that stays and can be filtered by", async () => {
  const xml = await sheetOf(table(one));
  const values = [...xml.matchAll(/<c r="([A-Z]+2)"[^>]*><v>([^<]*)<\/v>/g)].map(
    ([, at, value]) => [at, Number(value)],
  );
  const days = Date.UTC(2026, 6, 1) / 86_400_000 + 25_569;
  expect(Object.fromEntries(values)).toEqual({
    A2: expect.any(Number),
    B2: 3,
    C2: 12_345.5,
    D2: 87.05,
    E2: days,
    F2: expect.closeTo(days + (17 * 3600 + 5 * 60 + 6) / 86_400, 6),
  });
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('<autoFilter ref="A1:F2"/>');
});

const harmful = fc
  .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r"), fc.string())
  .map(([first, rest]) => `${first}${rest}`);

test("nothing that somebody typed becomes a formula, and no figure becomes a text", async () => {
  await fc.assert(
    fc.asyncProperty(harmful, fc.integer({ min: -9999, max: 9999 }), async (text, whole) => {
      const list = table([text, whole, null, null, null, null]);
      const csv = (await writeTable(list, "csv")).bytes
        .toString()
        .split("\r\n")
        .slice(1)
        .join("\r\n");
      expect(csv).toMatch(/^"?'/);
      expect(csv).toContain(`;${whole};`);
      expect(await sheetOf(list)).not.toContain("<f>");
    }),
    { numRuns: 50 },
  );
});
