import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { depict, openPhone, phoneFaults, tooHeavy } from "#tests/support/axe.ts";
import { closeWindows, openBrowser } from "#tests/support/browser.ts";
import { linkedPaths, pages } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { signInAs } from "./steps.ts";

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Where pictures of every page are put; nowhere unless they are asked for (`npm run screenshots`). */
const pictures = process.env["SCREENSHOTS"];

test.for(Object.entries(pages))(
  "the pages of %s have no fault that axe knows, fit a phone and are light, in both languages",
  async ([, { who, paths, linked = [] }]) => {
    const context = await openPhone(browser, server.origin);
    const page = await context.newPage();
    if (who) await signInAs(page, who);
    const found: string[] = [];
    for (const one of linked) {
      await page.goto(one.on);
      found.push(...linkedPaths(await page.content(), one));
    }
    for (const path of [...paths, ...found])
      for (const language of ["lt", "en"]) {
        await page.goto(`${path}?lang=${language}`);
        const faults = [...(await phoneFaults(page)), ...(await tooHeavy(page))];
        expect({ path, language, faults }).toEqual({ path, language, faults: [] });
        if (pictures) await depict(page, pictures, `${language}${path.replaceAll(/[/?]/g, "_")}`);
      }
    await closeWindows(context);
  },
);
