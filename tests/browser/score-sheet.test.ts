import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { openBrowser, person } from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { signInAs } from "./steps.ts";

let browser: Browser;
let server: RunningServer;
let db: Db;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ LOG_LEVEL: "silent" });
  db = connect(server.databaseUrl);
});
afterAll(async () => {
  await db?.$disconnect();
  await browser.close();
  await server?.stop();
});

/** Sheets of the demonstration that are not handed in and that their evaluators may write, in order. */
async function openSheets() {
  const found = await db.assignment.findMany({
    where: {
      proposal: { status: "ELIGIBLE", call: { status: "EVALUATION" } },
      NOT: { sheet: { status: "SUBMITTED" } },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      evaluatorId: true,
      evaluator: { select: { name: true } },
      proposal: { select: { declarations: { select: { personId: true, conflict: true } } } },
    },
  });
  const declared = found.filter(({ evaluatorId, proposal }) =>
    proposal.declarations.some(({ personId, conflict }) => personId === evaluatorId && !conflict),
  );
  return declared.map(({ id, evaluator }) => ({ path: `/evaluation/${id}`, name: evaluator.name }));
}

const idOf = (path: string) => path.split("/").at(-1) ?? "";

const sheetAt = async (index: number) => {
  const sheet = (await openSheets())[index];
  if (!sheet) throw new Error(`the demonstration has no open sheet ${index}`);
  return sheet;
};

const words =
  "Poreikis įrodytas duomenimis, veiklos nuoseklios, o rezultatai išmatuojami ir pasiekiami numatytu laiku.";

async function fillIn(page: Page) {
  for (const section of await page.locator("section.criterion").all()) {
    const field = section.locator("input.points");
    if ((await field.count()) > 0) await field.fill("3");
    else await section.locator("input[type=radio]").last().check();
    await section.locator("textarea").fill(words);
  }
}

/** Waits until the server has every justification that `fillIn` has typed. */
async function saved(page: Page, path: string) {
  const criteria = await page.locator("section.criterion").count();
  const where = { sheet: { assignmentId: idOf(path) }, justification: words };
  await expect.poll(() => db.sheetScore.count({ where }), { timeout: 15_000 }).toBe(criteria);
}
const total = (page: Page) => page.locator(".sheet-total strong").textContent();

test("a sheet is saved while it is typed, counts as it goes, and shows two windows both texts", async () => {
  const { path, name } = await sheetAt(0);
  const { page, errors } = await person(browser, server.origin);
  await signInAs(page, name);
  const other = await page.context().newPage();
  await other.goto(path);

  await page.goto(path);
  const before = await total(page);
  await fillIn(page);
  await saved(page, path);
  const after = await total(page);
  expect(after).not.toBe(before);
  await page.reload();
  expect(await page.locator("textarea").first().inputValue()).toBe(words);
  expect(await total(page)).toBe(after);

  await other.locator("textarea").first().fill("Senesniame lange parašytas tekstas");
  await other.getByRole("heading", { name: "Kurį tekstą palikti?" }).waitFor();
  await other.getByText(words).first().waitFor();
  await other.getByRole("button", { name: "Imti šį tekstą" }).click();
  expect(await other.locator("textarea").first().inputValue()).toBe(words);

  await page.getByRole("button", { name: "Tikrinti ir pateikti" }).click();
  await page.getByRole("button", { name: "Pateikti anketą" }).click();
  await page.getByText("ir užrakinta").waitFor();
  expect(errors).toEqual([]);

  await other.locator("textarea").first().fill("Parašyta po pateikimo");
  await other.getByText("Nebesaugoma: anketa pateikta").waitFor();
  expect(await other.locator("textarea").first().inputValue()).toBe("Parašyta po pateikimo");
});

test("a sheet is filled in, saved and left for the next one with the keyboard alone", async () => {
  const { path, name } = await sheetAt(0);
  const { page, errors } = await person(browser, server.origin);
  await signInAs(page, name);
  await page.goto(path);
  await page.waitForLoadState("networkidle");

  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("Ctrl + Enter").first().waitFor();
  await page.keyboard.press("Escape");

  const criteria = await page.locator("section.criterion").all();
  for (const [index, section] of criteria.entries()) {
    await page.locator(`nav.jumps a`).nth(index).focus();
    await page.keyboard.press("Enter");
    const isTyped = (await section.locator("input.points").count()) > 0;
    await page.keyboard.press(isTyped ? "1" : "2");
    if (isTyped) await page.keyboard.press("0");
    await page.keyboard.press(isTyped ? "Enter" : "Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(`${words} 12?`);
  }
  for (const section of criteria) {
    const field = section.locator("input.points");
    if ((await field.count()) > 0) expect(await field.inputValue()).toBe("10");
    else expect(await section.locator("input[type=radio]").nth(1).isChecked()).toBe(true);
    expect(await section.locator("textarea").inputValue()).toBe(`${words} 12?`);
  }
  await page.keyboard.press("Control+Enter");
  await page.waitForURL((url) => url.pathname !== path);
  const { scores } = await db.sheet.findFirstOrThrow({
    where: { assignmentId: idOf(path) },
    select: { scores: true },
  });
  expect(scores.every(({ points }) => points !== null)).toBe(true);
  expect(errors).toEqual([]);
});

test("without a script a sheet is saved, checked and handed in; returned, it shows its history", async () => {
  const { path, name } = await sheetAt(0);
  const { page } = await person(browser, server.origin, { javaScript: false });
  await signInAs(page, name);
  await page.goto(path);
  await page.locator("textarea").first().fill("Per trumpai");
  await page.getByRole("button", { name: "Tikrinti ir pateikti" }).click();
  await page.getByText("Pateikti dar negalima").waitFor();
  expect(await page.getByRole("button", { name: "Pateikti anketą" }).count()).toBe(0);
  await page.locator("[aria-labelledby=lacks] a").first().click();
  await fillIn(page);
  await page.getByRole("button", { name: "Tikrinti ir pateikti" }).click();
  await page.getByRole("button", { name: "Pateikti anketą" }).click();
  await page.getByText("ir užrakinta").waitFor();

  const { proposalId } = await db.assignment.findUniqueOrThrow({
    where: { id: idOf(path) },
  });
  const staff = await person(browser, server.origin, { javaScript: false });
  await signInAs(staff.page, "Rasa Kazlauskienė");
  await staff.page.goto(`/staff/proposals/${proposalId}`);
  const evaluator = staff.page.locator("ul.evaluators li", { hasText: name });
  await evaluator.locator("summary").click();
  await evaluator.locator("textarea").fill("Pagrindimas neatitinka balų.");
  await evaluator.getByRole("button", { name: "Grąžinti" }).click();

  await page.goto(path);
  await page.getByText("Pagrindimas neatitinka balų.").waitFor();
  await page.locator("textarea").first().fill(`${words} Papildyta po grąžinimo.`);
  await page.getByRole("button", { name: "Tikrinti ir pateikti" }).click();
  await page.getByRole("button", { name: "Pateikti anketą" }).click();
  await page.goto(`${path}/history`);
  await page.getByText("Pagrindimas neatitinka balų.").waitFor();
  expect(await page.locator("ins", { hasText: "Papildyta po grąžinimo" }).count()).toBe(1);
  expect(await page.locator("del", { hasText: words }).count()).toBe(1);
});

test("on a phone the sheet fits, and the numbers lead to each criterion", async () => {
  const { path, name } = await sheetAt(0);
  const { page, errors } = await person(browser, server.origin, { width: 360 });
  await signInAs(page, name);
  await page.goto(path);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  const last = page.locator("nav.jumps a").last();
  const box = await last.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await last.click();
  await page.locator("section.criterion").last().waitFor();
  const top = await page.locator("section.criterion").last().boundingBox();
  expect(top?.y ?? 9999).toBeLessThan(900);
  expect(errors).toEqual([]);
});

test("the scoring page weighs at most 190 kB of scripts", async () => {
  const { path, name } = await sheetAt(0);
  const { page, context } = await person(browser, server.origin);
  await signInAs(page, name);
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  client.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(path, { waitUntil: "networkidle" });
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(190_000);
});

test("a sheet goes out as a workbook and comes back, shown before it is stored", async () => {
  const { path, name } = await sheetAt(0);
  const { page, errors } = await person(browser, server.origin);
  await signInAs(page, name);
  await page.goto(path);
  const before = await page.locator("textarea").first().inputValue();
  await page.getByRole("link", { name: "Pildyti be ryšio (XLSX)" }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Atsisiųsti anketą (XLSX)" }).click();
  const file = await (await waiting).path();
  await page.locator("input[type=file]").setInputFiles({
    name: "anketa.xlsx",
    mimeType: "application/octet-stream",
    buffer: await readFile(file),
  });
  await page.getByRole("button", { name: "Parodyti, kas pasikeis" }).click();
  await page.getByText("Byloje nėra nieko, kas skirtųsi").waitFor();
  await page.goto(path);
  expect(await page.locator("textarea").first().inputValue()).toBe(before);
  expect(errors).toEqual([]);
});
