import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { linesOf, seedText } from "./trace.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const lines = async (path: string) => linesOf(await (await fetch(server.origin + path)).text());
const cents = (figure: string) => Math.round(Number(figure.replace(",", ".")) * 100);

test("Klaipėda says 11 projects in 2018 and lists 10, and the program tells both", async () => {
  const text = readFileSync("tests/seeds/texts/klaipeda-2018.txt", "utf8");
  expect(text).toContain("buvo patvirtinta 11 projektų");
  expect([...text.matchAll(/^ {2}\d+\. /gm)]).toHaveLength(10);
  expect(await lines("/strategies/klaipeda/2016-2022")).toContain(
    "2018 m. ataskaitoje rašoma, kad metų pabaigoje sąraše „buvo patvirtinta 11 projektų“, tačiau išvardyta 10.",
  );
  const report = await lines("/strategies/klaipeda/2016-2022/reports/2018");
  expect(report).toContain(
    "Sąraše patvirtinti projektai (kaip rašoma ataskaitoje) (projektai) | - | 11 |",
  );
  const [header] = report.filter((line) => line.startsWith("Metai | Atrinkta iš viso | "));
  expect(header).toBeDefined();
  expect(report.some((line) => line.startsWith("2018 | 10 | "))).toBe(true);
});

test("the actions of Druskininkai add up to 1 191 877,03 and its money to 1 191 869,85, here and there", async () => {
  const text = seedText("druskininkai");
  const sums = (found: RegExp) =>
    [...text.matchAll(found)].reduce(
      (sum, [, figure]) => sum + cents((figure ?? "").replaceAll(/\s/g, "")),
      0,
    );
  expect(sums(/lėšų suma veiksmui ([\d\s]+,\d\d)/g)).toBe(119_187_703);
  expect(sums(/([\d\s]+,\d\d) Eur (?:Eur )?\(\d/g)).toBe(119_186_985);
  const page = await lines("/strategies/druskininkai/2024-2029");
  expect(page).toContain("Iš viso | 1 191 877,03 € | 18 | 66 215,39 € |");
  expect(page).toContain("Iš viso | 1 191 869,85 € | 100 proc. |");
});

test("the contract of Ignalina names 2023–2029 and its strategy 2024–2029, and the program tells both", async () => {
  const text = seedText("ignalina");
  const contract = "pasirašė projekto Ignalinos miesto 2023-2029 m. vietos plėtros strategijos";
  expect(text).toContain(contract);
  expect(text).toContain("parengta Ignalinos miesto 2024-2029 m. vietos plėtros strategija");
  const page = await lines("/strategies/ignalina/2024-2029");
  expect(page.some((line) => line.includes(contract))).toBe(true);
  expect(page).toContain("Ignalinos miesto 2024-2029 m. vietos plėtros strategija");
});
