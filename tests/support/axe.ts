import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

declare global {
  interface Window {
    axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  }
}

/** A browser of its own, as wide as a phone, whose pages axe can judge. */
export async function openPhone(browser: Browser, origin: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    bypassCSP: true,
    viewport: { width: 360, height: 800 },
  });
  await context.addInitScript({ path: axe });
  return context;
}

/** What axe finds wrong with a page, and whether it is wider than the phone. */
export async function phoneFaults(page: Page) {
  const found = await page.evaluate(() => window.axe.run());
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return [
    ...found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ...(width > 360 ? [`${width} pixels wide`] : []),
  ];
}
