import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#tests/access/cast.ts";
import { surfaces } from "#tests/access/surfaces.ts";
import { openWorld, type World } from "#tests/access/world.ts";
import { openPhone, phoneFaults } from "#tests/support/axe.ts";
import { closeWindows, openBrowser } from "#tests/support/browser.ts";
import { forgetCanaries } from "#tests/support/canaries.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
}, 900_000);
afterAll(async () => {
  await browser.close();
  await world.close();
  forgetCanaries();
});

/** What a page is built of, without its words: two of one shape have the same faults. */
const shapeOf = (html: string) =>
  (html.match(/<[a-z][^>]*/g) ?? [])
    .map((tag) => tag.replaceAll(/(?:href|action|value|id|for|name|aria-\w+|style)="[^"]*"/g, ""))
    .join("");

/** Shapes that somebody before has been given. */
const seen = new Set<string>();

/** Every page that a viewer gets in any state of a proposal, one of each shape. */
async function pagesOf(viewer: Viewer) {
  const person = world.visitors.get(viewer);
  if (!person) throw new Error(`no visitor ${viewer}`);
  const found: { state: string; path: string; html: string }[] = [];
  for (const scene of world.scenes)
    for (const { act, data, shared, path } of Object.values(surfaces)) {
      if (act || data || (shared && scene !== world.scenes[0])) continue;
      const at = path(scene, world);
      const answer = await person.get(at);
      const isPage = answer.headers.get("content-type")?.startsWith("text/html");
      if (answer.status !== 200 || !isPage) continue;
      const shape = shapeOf(answer.body);
      if (!seen.has(shape)) found.push({ state: scene.state, path: at, html: answer.body });
      seen.add(shape);
    }
  return { person, pages: found };
}

const audience = [
  { viewer: "X", who: "visitors" },
  { viewer: "A1", who: "owners of the applicant" },
  { viewer: "A3", who: "readers of the applicant" },
  { viewer: "S1", who: "staff" },
  { viewer: "E1", who: "evaluators" },
  { viewer: "BC", who: "the chair" },
] as const;

test.for(audience)(
  "the pages of $who, in every state, are valid HTML, have no fault that axe knows and fit a phone",
  { timeout: 600_000 },
  async ({ viewer }) => {
    const { person, pages } = await pagesOf(viewer);
    const context = await openPhone(browser, world.server.origin);
    await context.addCookies(
      [...person.cookies].map(([name, value]) => ({ name, value, url: world.server.origin })),
    );
    const page = await context.newPage();
    const wrong: Record<string, string[]> = {};
    for (const [n, { state, path, html }] of pages.entries()) {
      const language = n % 2 === 0 ? "lt" : "en";
      const url = new URL(path, world.server.origin);
      url.searchParams.set("lang", language);
      await page.goto(url.href);
      const faults = [...(await htmlFaults(html)), ...(await phoneFaults(page))];
      if (faults.length > 0) wrong[`${path} (${state}, ${language})`] = faults;
    }
    await closeWindows(context);
    expect(wrong).toEqual({});
    expect(pages.length).toBeGreaterThan(0);
  },
);
