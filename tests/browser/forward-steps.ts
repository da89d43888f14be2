import { execFile } from "node:child_process";
import type { Page } from "playwright-core";
import { press } from "./work-steps.ts";

/** Asks for the bundle of a call, waits until it is made, and gives where it was downloaded to. */
export async function forward(page: Page, number: string) {
  await page.goto(`/staff/calls/${number}/archives`);
  await page.locator("[name=addressee]").fill("Vidaus reikalų ministerija");
  await press(page, page.locator("button[value=forwarding]"));
  const link = page.locator("main a[download]");
  while ((await link.count()) === 0)
    await press(page, page.getByRole("link", { name: "Atnaujinti būseną" }));
  const [download] = await Promise.all([page.waitForEvent("download"), link.first().click()]);
  return download.path();
}

/** What the recount says of a bundle. */
export const recount = (bundle: string) =>
  new Promise<string>((resolve) => {
    execFile(process.execPath, ["app/recount.mjs", bundle], (_, said) => resolve(said));
  });
