import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "#tests/support/browser.ts";
import { pages } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { signInAs } from "./steps.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

declare global {
  interface Window {
    axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  }
}

async function violations(page: Page) {
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(() => window.axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test.for(Object.entries(pages))(
  "the pages of %s have no fault that axe knows, and fit a phone, in both languages",
  async ([, { who, paths }]) => {
    const context = await browser.newContext({
      baseURL: server.origin,
      bypassCSP: true,
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    if (who) await signInAs(page, who);
    for (const path of paths)
      for (const language of ["lt", "en"]) {
        await page.goto(`${path}?lang=${language}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ path, language, width, faults: await violations(page) }).toEqual({
          path,
          language,
          width: 360,
          faults: [],
        });
      }
    await context.close();
  },
);
