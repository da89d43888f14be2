import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { figuresIn, namesIn, words } from "./tokens.ts";

/** A page of the strategy of a seed, or of one of its projects by the project's name. */
export type Page = "strategy" | "group" | "ledger" | `report ${number}` | { project: string };

/**
 * What the seed says, in its own words; the page of the program that tells it; and what stands in
 * one line of that page (a row of a table, a term with its value, a paragraph): the figure with the
 * words beside it. Where the page has the seed's very words, the last is left out.
 */
export type Row = readonly [said: string, page: Page, found?: string];

interface Seed {
  name: string;
  group: string;
  slug: string;
  rows: readonly Row[];
}

/** The client's text, without the numbers that only count the rows of its lists. */
export const seedText = (name: string) =>
  words(
    readFileSync(join("tests/seeds/texts", `${name}.txt`), "utf8").replaceAll(
      /(^|\n)\s*\d{1,2}[.)] (?=\p{Lu})/gu,
      "$1",
    ),
  );

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const ofOneLine =
  /<\/?(?:p|li|h\d|tr|dd|caption|figcaption|div|section|summary|ul|ol|table)\b[^>]*>/g;

/** The lines of a page as people read them: cells of a row and a term with its value stay together. */
export const linesOf = (html: string) =>
  html
    .replaceAll(/<(script|style|head|svg)\b.*?<\/\1>/gs, " ")
    .replaceAll(/<\/t[dh]>\s*/g, " | ")
    .replaceAll(/<\/dt>\s*(?:<dd\b[^>]*>)?/g, ": ")
    .replaceAll(ofOneLine, "\n")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "")
    .split("\n")
    .map(words)
    .filter(Boolean);

const tokensOf = (text: string) => [...figuresIn(text), ...namesIn(text)];

/** Whether the line says this, and not only the beginning or the end of a longer figure. */
export function says(line: string, found: string) {
  const at = line.indexOf(found);
  if (at === -1) return false;
  const next = line.slice(at + found.length);
  const isCut = /\d$/.test(found) && /^([\d]|[.,]\d)/.test(next);
  return !isCut && !(/^\d/.test(found) && /\d[.,]?$/.test(line.slice(0, at)));
}

const bare = (text: string) => text.toLowerCase();

/** Whether a telling has the figure or the name. */
const tells = (telling: string, token: string) =>
  figuresIn(telling).some((one) => one.text === token) || bare(telling).includes(bare(token));

/** What stands nowhere in the rows, of the figures and the names of a seed. */
export function untraced(text: string, rows: readonly Row[]) {
  const spans = rows.flatMap(([said]) =>
    [...text.matchAll(new RegExp(words(said).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g"))].map(
      ({ index }) => ({
        from: index,
        to: index + words(said).length,
      }),
    ),
  );
  return tokensOf(text).filter(({ at }) => !spans.some(({ from, to }) => at >= from && at < to));
}

/** Tells where each figure and name of a seed stands in the running program. */
export function traceSeed({ name, group, slug, rows }: Seed) {
  let server: RunningServer;
  const pages = new Map<string, string[]>();
  const keyOf = (page: Page) =>
    typeof page === "string" ? page : `project ${words(page.project)}`;

  async function read(path: string) {
    const response = await fetch(server.origin + path);
    expect([path, response.status]).toEqual([path, 200]);
    return response.text();
  }

  beforeAll(async () => {
    server = await startServer();
    const strategy = `/strategies/${group}/${slug}`;
    const html = await read(strategy);
    pages.set("strategy", linesOf(html));
    pages.set("group", linesOf(await read(`/groups/${group}`)));
    pages.set("ledger", linesOf(await read(`${strategy}/ledger`)));
    const reports = await read(`${strategy}/reports`);
    for (const [, year] of reports.matchAll(/\/reports\/(\d{4})"/g))
      pages.set(`report ${year}`, linesOf(await read(`${strategy}/reports/${year}`)));
    for (const [, link] of html.matchAll(/href="(\/projects\/[^"?#]+)"/g)) {
      const project = await read(link ?? "");
      const heading = /<h1\b[^>]*>(.*?)<\/h1>/s.exec(project)?.[1] ?? "";
      pages.set(`project ${linesOf(heading).join(" ")}`, linesOf(project));
    }
  });
  afterAll(() => server.stop());

  test(`no figure and no name of ${name} is without a row`, () => {
    expect(untraced(seedText(name), rows)).toEqual([]);
  });

  test.for(rows.map(([said, page, found]) => [said, keyOf(page), found ?? said] as const))(
    "%s · %s",
    ([said, page, found]) => {
      expect(seedText(name)).toContain(words(said));
      const untold = tokensOf(words(said)).filter(({ text }) => !tells(words(found), text));
      expect(untold).toEqual([]);
      expect(
        pages.get(page)?.filter((line) => says(line, words(found))).length ?? 0,
      ).toBeGreaterThan(0);
    },
  );
}
