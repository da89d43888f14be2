import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "#tests/support/browser.ts";
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

const pages: Record<string, { who: string | null; paths: readonly string[] }> = {
  "a visitor": {
    who: null,
    paths: [
      "/",
      "/calls",
      "/calls/DH-2.2-03",
      "/calls/DH-2.2-03/form",
      "/strategies",
      "/strategies/druskininkai/2024-2029",
      "/strategies/klaipeda/2016-2022",
      "/groups/druskininkai",
      "/results",
      "/calls/DH-2.2-01/results",
      "/sign-in",
      "/register",
      "/reset-password",
      "/help",
      "/privacy",
      "/accessibility",
      "/cookies",
      "/there-is-no-such-page",
    ],
  },
  "an applicant": {
    who: "Ona Petrauskienė",
    paths: [
      "/my/proposals",
      "/my/organisations",
      "/my/proposals/new/DH-2.2-03",
      "/account",
      "/account/second-factor",
      "/account/second-factor/codes",
      "/account/second-factor/remove",
      "/account/data",
      "/account/data/erase",
    ],
  },
  staff: {
    who: "Rasa Kazlauskienė",
    paths: [
      "/staff",
      "/staff/calls/DH-2.2-02",
      "/staff/calls/DH-2.2-02/assignments",
      "/staff/calls/DH-2.2-01/ranking",
      "/staff/calls/DH-2.2-01/decision",
      "/staff/calls/DH-2.2-01/letters",
      "/staff/letters",
      "/staff/retention",
    ],
  },
  "an administrator": {
    who: "Andrius Mažeika",
    paths: ["/admin", "/admin/people/new", "/roles", "/audit"],
  },
  "a member of the board": { who: "Eglė Mickutė", paths: ["/board", "/board/calls/DH-2.2-01"] },
  "an observer": { who: "Nijolė Paulauskaitė", paths: ["/board", "/board/calls/DH-2.2-01"] },
  "an evaluator": { who: "Giedrius Norkus", paths: ["/evaluation"] },
};

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
