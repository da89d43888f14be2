import { setTimeout as until } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { isScanning, leaksTo } from "./canaries.ts";

/** Chromium as Debian installs it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
  });

export interface Person {
  context: BrowserContext;
  page: Page;
  /** Errors that the browser reported on the person's pages, and planted secrets that it was told. */
  errors: string[];
}

/** The windows that are open now. */
export const openPages = new Set<Page>();

/** Somebody with a browser of their own: no cookies of others. */
export async function person(
  browser: Browser,
  origin: string,
  {
    javaScript = true,
    width = 1280,
    name = "X",
  }: { javaScript?: boolean; width?: number; name?: string } = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: javaScript,
    locale: "lt-LT",
    viewport: { width, height: 900 },
    acceptDownloads: true,
  });
  context.on("page", (opened) => {
    openPages.add(opened);
    opened.on("close", () => openPages.delete(opened));
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  context.on("response", (response) => {
    if (!isScanning()) return;
    // A redirect has no body, nor has an answer whose page was left.
    const body = response.body().catch(() => Buffer.alloc(0));
    const leaks = body.then((bytes) => leaksTo(name, JSON.stringify(response.headers()), bytes));
    void leaks.then((found) => errors.push(...found.map((leak) => `told to ${name}: ${leak}`)));
  });
  return { context, page, errors };
}

/** Milliseconds that Chromium gets to close somebody's windows. */
const PATIENCE = 10_000;

/**
 * Closes somebody's windows. Chromium at times never answers when a page that has just been left still
 * has a save under way; such windows go with the browser.
 */
export const closeWindows = (context: BrowserContext) =>
  Promise.race([context.close(), until(PATIENCE, undefined, { ref: false })]);
