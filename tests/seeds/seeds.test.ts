import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { figuresIn, namesIn, words } from "./tokens.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** The client's text, without the numbers that only count the rows of its lists. */
const seed = (name: string) =>
  readFileSync(join("tests/seeds/texts", `${name}.txt`), "utf8").replaceAll(
    /(^|\n| )\s*\d{1,2}[.)] (?=\p{Lu})/gu,
    "$1",
  );

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

/** The words of a page as people read them. */
async function read(path: string) {
  const response = await fetch(server.origin + path);
  expect([path, response.status]).toEqual([path, 200]);
  const html = await response.text();
  const links = [...html.matchAll(/href="(\/projects\/[^"?#]+)"/g)].map(([, link]) => link ?? "");
  const text = html
    .replaceAll(/<(script|style|head)\b.*?<\/\1>/gs, " ")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "");
  return { text, links };
}

/** A strategy's page with its ledger and the pages of its projects, as a visitor reads them. */
async function program(group: string, slug: string) {
  const strategy = await read(`/strategies/${group}/${slug}`);
  const more = [];
  for (const path of [`/groups/${group}`, `/strategies/${group}/${slug}/ledger`])
    more.push((await read(path)).text);
  for (const path of new Set(strategy.links)) more.push((await read(path)).text);
  return [strategy.text, ...more].join("\n");
}

const seeds = [
  { name: "klaipeda-2018", group: "klaipeda", slug: "2016-2022" },
  { name: "klaipeda-2019", group: "klaipeda", slug: "2016-2022" },
  { name: "pakruojis", group: "pakruojis", slug: "2016-2022" },
  { name: "druskininkai", group: "druskininkai", slug: "2024-2029" },
  { name: "ignalina", group: "ignalina", slug: "2024-2029" },
];

test.for(seeds)("every figure of $name is on the pages of the program", async (one) => {
  const text = await program(one.group, one.slug);
  const known = new Set(figuresIn(text).map((figure) => figure.text));
  const missing = figuresIn(seed(one.name)).filter((figure) => !known.has(figure.text));
  expect(missing).toEqual([]);
});

test.for(seeds)("every name of $name is on the pages of the program", async (one) => {
  const text = words(await program(one.group, one.slug)).toLowerCase();
  const missing = namesIn(seed(one.name)).filter((name) => !text.includes(name.text.toLowerCase()));
  expect(missing).toEqual([]);
});

const cents = (figure: string) => Math.round(Number(figure.replace(",", ".")) * 100);

test("Klaipėda says 11 projects in 2018 and lists 10, and the program tells both", async () => {
  const text = readFileSync("tests/seeds/texts/klaipeda-2018.txt", "utf8");
  expect(text).toContain("buvo patvirtinta 11 projektų");
  expect([...text.matchAll(/^ {2}\d+\. /gm)]).toHaveLength(10);
  const page = await program("klaipeda", "2016-2022");
  expect(page).toContain("„buvo patvirtinta 11 projektų“, tačiau išvardyta 10");
});

test("the actions of Druskininkai add up to 1 191 877,03 and its money to 1 191 869,85, here and there", async () => {
  const text = seed("druskininkai");
  const sums = (found: RegExp) =>
    [...text.matchAll(found)].reduce(
      (sum, [, figure]) => sum + cents((figure ?? "").replaceAll(/\s/g, "")),
      0,
    );
  expect(sums(/lėšų suma veiksmui ([\d\s]+,\d\d)/g)).toBe(119_187_703);
  expect(sums(/([\d\s]+,\d\d) Eur (?:Eur )?\(\d/g)).toBe(119_186_985);
  const known = figuresIn(await program("druskininkai", "2024-2029")).map(({ text: one }) => one);
  expect(known).toContain("1191877,03");
  expect(known).toContain("1191869,85");
});

test("the contract of Ignalina names 2023–2029 and its strategy 2024–2029, and the program tells both", async () => {
  const text = words(seed("ignalina"));
  expect(text).toContain("Ignalinos miesto 2023-2029 m.");
  expect(text).toContain("Ignalinos miesto 2024-2029 m.");
  const page = words(await program("ignalina", "2024-2029"));
  expect(page).toContain("2023-2029");
  expect(page).toContain("2024-2029");
});
