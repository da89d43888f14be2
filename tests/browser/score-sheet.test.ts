import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { connect } from "#app/platform/database.server.ts";
import { openBrowser, person } from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { signInAs } from "./steps.ts";

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ LOG_LEVEL: "silent" });
});
afterAll(async () => {
  await browser.close();
  await server?.stop();
});

/** A sheet of the demonstration that its evaluator has begun, and that nobody else works on. */
async function begunSheet() {
  const db = connect(server.databaseUrl);
  const found = await db.sheet.findFirstOrThrow({
    where: { status: "DRAFT" },
    orderBy: { id: "asc" },
    select: { assignment: { select: { id: true, evaluator: { select: { name: true } } } } },
  });
  await db.$disconnect();
  return { path: `/evaluation/${found.assignment.id}`, name: found.assignment.evaluator.name };
}

const words =
  "Poreikis įrodytas duomenimis, veiklos nuoseklios, o rezultatai išmatuojami ir pasiekiami numatytu laiku.";

async function fillIn(page: Page) {
  for (const section of await page.locator("section.criterion").all()) {
    const select = section.locator("select");
    if ((await select.count()) > 0) await select.selectOption({ index: 3 });
    else await section.locator("input[type=radio]").last().check();
    await section.locator("textarea").fill(words);
  }
}

const saved = (page: Page) => page.getByText(/Juodraštis išsaugotas \d\d:\d\d:\d\d/).waitFor();

test("a sheet is saved while it is typed, counts as it goes, and can be handed in right after", async () => {
  const { path, name } = await begunSheet();
  const { page, errors } = await person(browser, server.origin);
  await signInAs(page, name);
  const other = await page.context().newPage();
  await other.goto(path);

  await page.goto(path);
  const before = await page.locator(".sheet-foot strong").textContent();
  await fillIn(page);
  await saved(page);
  const after = await page.locator(".sheet-foot strong").textContent();
  expect(after).not.toBe(before);
  await page.reload();
  expect(await page.locator("textarea").first().inputValue()).toBe(words);
  expect(await page.locator(".sheet-foot strong").textContent()).toBe(after);

  await page.locator("textarea").first().fill(`${words} Papildyta.`);
  await saved(page);
  await page.getByRole("button", { name: "Pateikti anketą" }).click();
  await page.getByText("ir užrakinta").waitFor();
  expect(errors).toEqual([]);

  await other.locator("textarea").first().fill("Senesniame lange parašytas tekstas");
  await other.getByText(/pakeitė|nebegalima/).waitFor();
  expect(await other.locator("textarea").first().inputValue()).toBe(
    "Senesniame lange parašytas tekstas",
  );
});
