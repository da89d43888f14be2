import { createRequire } from "node:module";
import { join } from "node:path";
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

/** Pictures of a page as a phone and a desk show it, put into a folder to be looked at. */
export async function depict(page: Page, folder: string, name: string) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: join(folder, String(width), `${name}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 360, height: 800 });
}

/** The most that a page may send, in bytes as they travel: itself, its scripts and its style. */
const heaviest = { page: 20_000, scripts: 190_000, styles: 20_000 };

/** What of a page as it was opened weighs more than it may. */
export async function tooHeavy(page: Page) {
  const weights = await page.evaluate(() => {
    const sum = (entries: PerformanceEntryList) =>
      (entries as PerformanceResourceTiming[]).reduce((all, one) => all + one.encodedBodySize, 0);
    const loaded = performance.getEntriesByType("resource");
    const of = (end: string) => loaded.filter(({ name }) => new URL(name).pathname.endsWith(end));
    return {
      page: sum(performance.getEntriesByType("navigation")),
      scripts: sum(of(".js")),
      styles: sum(of(".css")),
    };
  });
  return (["page", "scripts", "styles"] as const)
    .filter((kind) => weights[kind] > heaviest[kind])
    .map((kind) => `${weights[kind]} bytes of ${kind}`);
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
