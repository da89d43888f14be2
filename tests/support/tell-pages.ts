import { afterEach } from "vitest";
import { openPages } from "./browser.ts";

/** What was on the screens when a test failed: without it a failure on another machine tells little. */
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const page of openPages) {
    const text = page.locator("body").innerText({ timeout: 2000 });
    const shown = await text.catch((error: unknown) => String(error));
    process.stderr.write(`${task.name}\n${page.url()}\n${shown.slice(0, 3000)}\n`);
  }
});
