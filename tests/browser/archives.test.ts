import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { openBrowser, type Person, person } from "#tests/support/browser.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { downloadArchive, readOffline } from "./archive-steps.ts";
import { signInAs } from "./steps.ts";
import { press } from "./work-steps.ts";

let browser: Browser;
let server: RunningServer;
let staff: Person;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  staff = await person(browser, server.origin);
  await signInAs(staff.page, "Rasa Kazlauskienė");
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("the archive of a call opens from a disk without a network, whole and under its hashes", async () => {
  const { page } = staff;
  await page.goto("/staff/calls/DH-2.2-01/archives");
  await press(page, page.locator("button[value=call]"));
  const { faults, texts, entries } = await readOffline(browser, await downloadArchive(page));
  expect(faults).toEqual([]);
  expect(texts.get("index.html")).toContain("Kvietimo DH-2.2-01 archyvas");
  expect([...entries.keys()]).toContain("sprendimas/sarasas.pdf");
});

test("the archive of a year opens from a disk without a network, whole and under its hashes", async () => {
  const { page } = staff;
  await page.goto("/staff/strategies");
  await page
    .locator("div", { has: page.getByRole("heading", { level: 3, name: /2024–2029/ }) })
    .last()
    .getByRole("link", { name: "Metų archyvai" })
    .click();
  await page.getByRole("heading", { level: 1, name: "Metų archyvai" }).waitFor();
  await press(page, page.getByRole("button", { name: "Rengti" }));
  const { faults, texts, entries } = await readOffline(browser, await downloadArchive(page));
  expect(faults).toEqual([]);
  expect(texts.get("kvietimai.html")).toContain("DH-2.2-01");
  expect(texts.get("lesos.html")).toMatch(/Iš viso\s+1 191 877,03/);
  expect(texts.get("projektai.html")).toContain("Savipagalbos grupės ir savanoriai šalia");
  expect([...entries.keys()].some((name) => name.startsWith("nuotraukos/"))).toBe(true);
  const book = readPdf(entries.get("metai.pdf") ?? Buffer.alloc(0));
  book.check();
  expect(book.info()).toMatch(/Tagged:\s+yes/);
});
