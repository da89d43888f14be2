import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Chromium as Debian installs it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
  });

export interface Person {
  context: BrowserContext;
  page: Page;
  /** Errors that the browser reported on the person's pages. */
  errors: string[];
}

/** Somebody with a browser of their own: no cookies of others. */
export async function person(
  browser: Browser,
  origin: string,
  { javaScript = true, width = 1280 }: { javaScript?: boolean; width?: number } = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: javaScript,
    locale: "lt-LT",
    viewport: { width, height: 900 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { context, page, errors };
}
