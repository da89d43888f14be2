import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { closeWindows, openBrowser, type Person, person } from "#tests/support/browser.ts";
import { rightPages, smallPdf } from "#tests/support/right-pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let browser: Browser;
let db: Db;
let callNumber: string;

const ona = "ona@gluosniai.example";

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ LOG_LEVEL: "silent" }), openBrowser()]);
  db = connect(server.databaseUrl);
  const call = await db.call.findFirstOrThrow({
    where: { status: "PUBLISHED", number: { startsWith: "DH-2.2" }, closesAt: { gt: new Date() } },
  });
  callNumber = call.number;
});

afterAll(async () => {
  await browser?.close();
  await db?.$disconnect();
  await server?.stop();
});

interface Options {
  email?: string;
  javaScript?: boolean;
  width?: number;
}

type Cookies = Awaited<ReturnType<Person["context"]["cookies"]>>;
const sessions = new Map<string, Cookies>();

/** Somebody of the demonstration; each signs in once, as too many tries are refused. */
async function signedIn({ email = ona, ...options }: Options = {}): Promise<Person> {
  const someone = await person(browser, server.origin, options);
  const { page, context } = someone;
  const known = sessions.get(email);
  if (known) {
    await context.addCookies(known);
    return someone;
  }
  await page.goto("/sign-in");
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill("demonstracija-2026");
  await page.locator("main form").first().getByRole("button").first().click();
  await page.waitForURL("**/my/proposals");
  sessions.set(email, await context.cookies());
  return someone;
}

/** A new draft in the open call; earlier ones of the organisation free its place. */
async function aDraft(page: Page): Promise<string> {
  await db.proposal.updateMany({
    where: { call: { number: callNumber } },
    data: { slot: null, status: "WITHDRAWN" },
  });
  await page.goto(`/my/proposals/new/${callNumber}`);
  await page.getByRole("button", { name: "Pradėti pildyti" }).click();
  await page.waitForURL(/\/my\/proposals\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function put(page: Page, name: string, value: string) {
  const controls = page.locator(`[name="${name}"]`);
  const first = controls.first();
  if ((await first.getAttribute("type")) === "radio")
    return page.locator(`[name="${name}"][value="${value}"]`).check();
  const isList = await first.evaluate((element) => element.tagName === "SELECT");
  return isList ? first.selectOption(value) : first.fill(value);
}

async function fillSection(page: Page, base: string, section: string) {
  await page.goto(`${base}/sections/${section}`);
  for (const [name, value] of Object.entries(rightPages[section] ?? {}))
    await put(page, name, value);
  const done = page.getByLabel("Taip, užpildžiau");
  if ((await done.count()) > 0) await done.check();
}

const pdf = (name: string) => ({ name, mimeType: "application/pdf", buffer: smallPdf(name) });
const continueButton = (page: Page) =>
  page.locator(".form-foot").getByRole("button", { name: "Išsaugoti ir tęsti" });
const state = (page: Page) => page.locator(".draft-state");
const autosaved = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith("/autosave") && response.ok());

test.each([{ javaScript: true }, { javaScript: false }])(
  "a proposal is filled in, checked and handed in: %o",
  async ({ javaScript }) => {
    const { page, errors, context } = await signedIn({ javaScript });
    const base = await aDraft(page);
    for (const section of Object.keys(rightPages)) {
      await fillSection(page, base, section);
      await continueButton(page).click();
      await page.waitForURL((url) => url.pathname === base);
    }

    await page.goto(`${base}/sections/attachments`);
    for (const [field, name] of [
      ["fileStatutes", "Įstatai.pdf"],
      ["fileCoFinancing", "Savivaldybės raštas.pdf"],
    ] as const) {
      await page.setInputFiles(`#${field}`, pdf(name));
      await page.locator(`form:has(#${field})`).getByRole("button", { name: "Įkelti" }).click();
      await page.getByRole("link", { name }).waitFor();
    }
    await continueButton(page).click();
    await page.getByText("10 iš 11 dalių užpildyta").waitFor();

    await page.getByRole("link", { name: "Pasitikrinti atsakymus" }).click();
    await page.getByRole("link", { name: /Keisti Projekto santrauka/ }).click();
    await put(page, "place", "Vilniaus al. 1, Druskininkai");
    await continueButton(page).click();
    await page.waitForURL(`**${base}/check#summary`);
    await page.getByText("Vilniaus al. 1, Druskininkai").waitFor();

    await page.getByRole("link", { name: "Viskas teisinga" }).click();
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await page.getByLabel("Jūsų pareigos organizacijoje").fill("Direktorė");
    await page.getByRole("button", { name: "Pateikti pasiūlymą" }).click();
    await page.getByRole("heading", { name: "Pasiūlymas pateiktas" }).waitFor();

    await page.goBack();
    await page.waitForURL(`**${base}`);
    expect(await page.getByText("Pateikta").first().isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await closeWindows(context);
  },
);

test("what is typed is on the server within moments, also when the tab is killed", async () => {
  const { page, context } = await signedIn();
  const base = await aDraft(page);
  await page.goto(`${base}/sections/need`);
  const saved = autosaved(page);
  await page.locator("#problem").pressSequentially("Trūksta veiklų");
  await saved;
  await page.getByText(/Juodraštis išsaugotas \d{2}:\d{2}:\d{2}/).waitFor();
  expect(await state(page).textContent()).toMatch(/dar nepateiktas$/);

  const again = autosaved(page);
  await page.locator("#problem").pressSequentially(" jaunimui");
  await again;
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto(`${base}/sections/need`);
  expect(await next.locator("#problem").inputValue()).toBe("Trūksta veiklų jaunimui");
  expect(await next.locator(".errors").count()).toBe(0);
  await closeWindows(context);
});

test("who types without a pause, or leaves at once, loses nothing either", async () => {
  const { page, context } = await signedIn();
  const base = await aDraft(page);
  await page.goto(`${base}/sections/need`);
  const saved = autosaved(page);
  await page.locator("#problem").pressSequentially("a".repeat(80), { delay: 60 });
  await saved;

  await page.locator("#targetGroups").pressSequentially("40 jaunuolių");
  await page.getByRole("link", { name: "Mano pasiūlymai" }).first().click();
  const stored = async () => {
    const where = { proposalId: base.split("/").at(-1) ?? "", field: "targetGroups" };
    return (await db.answer.findFirst({ where }))?.value;
  };
  await expect.poll(stored).toBe("40 jaunuolių");
  await closeWindows(context);
});

test("what is typed before the page comes alive is neither lost nor doubled", async () => {
  const { page, context } = await signedIn();
  const base = await aDraft(page);
  await page.goto(`${base}/sections/need`);
  const saved = autosaved(page);
  await page.locator("#problem").fill("Išsaugotas tekstas");
  await saved;

  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/assets/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await page.locator("#problem").fill("Parašyta anksčiau");
  await page.locator("#targetGroups").fill("40 jaunuolių");
  const early = autosaved(page);
  release();
  await early;
  expect(await page.locator("#problem").inputValue()).toBe("Parašyta anksčiau");
  expect(await page.locator("#targetGroups").inputValue()).toBe("40 jaunuolių");
  const answers = await db.answer.findMany({
    where: { proposalId: base.split("/").at(-1) ?? "" },
    orderBy: { field: "asc" },
  });
  expect(answers.map(({ value }) => value)).toEqual(["Parašyta anksčiau", "40 jaunuolių"]);
  await closeWindows(context);
});

test("nobody is in conflict with what their own page saved, answered or not", async () => {
  const { page, context } = await signedIn();
  const base = await aDraft(page);
  await page.goto(`${base}/sections/need`);
  let isCut = true;
  await page.route("**/autosave", async (route) => {
    if (!isCut) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.locator("#problem").pressSequentially("Pirma");
  await page.getByText("Nėra ryšio.").first().waitFor();
  isCut = false;

  const saved = autosaved(page);
  await page.locator("#problem").pressSequentially(" ir antra");
  await saved;
  await put(page, "targetGroups", "40");
  await page.getByLabel("Taip, užpildžiau").check();
  await continueButton(page).click();
  await page.waitForURL((url) => url.pathname === base);
  const answer = await db.answer.findFirst({
    where: { proposalId: base.split("/").at(-1) ?? "", field: "problem" },
  });
  expect(answer?.value).toBe("Pirma ir antra");
  await closeWindows(context);
});

test("without the network the page says so, keeps the text and saves when asked again", async () => {
  const { page, context } = await signedIn();
  const base = await aDraft(page);
  await page.goto(`${base}/sections/need`);
  await context.setOffline(true);
  await page.locator("#problem").fill("Parašyta be ryšio");
  await page.getByText("Nėra ryšio.").first().waitFor();
  await context.setOffline(false);
  await page.getByText(/Juodraštis išsaugotas/).waitFor();
  await page.reload();
  expect(await page.locator("#problem").inputValue()).toBe("Parašyta be ryšio");
  await closeWindows(context);
});

test("sums are computed while the budget is typed, as the server computes them", async () => {
  const { page, context } = await signedIn();
  const base = await aDraft(page);
  await page.goto(`${base}/sections/budget`);
  await put(page, "budget.0.quantity", "2,5");
  await put(page, "budget.0.unitPrice", "1 000,01 €");
  const total = page.locator("tfoot tr").last().locator("td");
  await expect.poll(() => total.textContent()).toBe("2\u00a0675,03");
  await page.getByRole("button", { name: "Pridėti eilutę" }).click();
  await page.waitForURL(/#budget\.3\.category$/);
  expect(await total.textContent()).toBe("2\u00a0675,03");
  await closeWindows(context);
});

test("a question that depends on an answer shows with it, with scripts and without", async () => {
  const owner = await signedIn({ email: "mantas@kepykla.example", javaScript: false });
  const business = await db.call.findFirstOrThrow({
    where: { status: "PUBLISHED", number: { startsWith: "DH-1.2" }, closesAt: { gt: new Date() } },
  });
  await owner.page.goto(`/my/proposals/new/${business.number}`);
  await owner.page.getByRole("button", { name: /pildyti|Tęsti/ }).click();
  await owner.page.waitForURL(/\/my\/proposals\/[0-9a-f-]{36}$/);
  const base = new URL(owner.page.url()).pathname;
  await owner.page.goto(`${base}/sections/de-minimis`);
  const sum = owner.page.locator('[name="deMinimisSum"]');
  expect(await sum.isVisible()).toBe(false);
  await owner.page.locator('[name="deMinimisReceived"][value="yes"]').check();
  expect(await sum.isVisible()).toBe(true);
  await owner.page.locator('[name="deMinimisReceived"][value="no"]').check();
  expect(await sum.isVisible()).toBe(false);
  await closeWindows(owner.context);
});

test("a file shows its progress, can be cancelled and sent again, and a refused one says why", async () => {
  const { page, context } = await signedIn();
  const base = await aDraft(page);
  await page.goto(`${base}/sections/attachments`, { waitUntil: "networkidle" });
  const slot = page.locator("section:has(#fileStatutes-title)");
  const send = slot.getByRole("button", { name: "Įkelti" });

  await send.click();
  await slot.locator("#fileStatutes-error").waitFor();
  const web = { name: "a.pdf", mimeType: "text/html", buffer: Buffer.from("<html>") };
  await page.setInputFiles("#fileStatutes", web);
  await send.click();
  await slot.getByText("Failas turi būti PDF, DOCX").waitFor();
  await slot.getByRole("button", { name: "Paslėpti" }).click();

  let isHeld = true;
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/files/fileStatutes*", async (route) => {
    if (!isHeld) return route.continue();
    await held;
    // The page has cancelled it by now.
    await route.abort().catch(() => {});
  });
  await page.setInputFiles("#fileStatutes", pdf("Įstatai.pdf"));
  await send.click();
  await slot.locator("progress").waitFor();
  await slot.getByRole("button", { name: "Atšaukti" }).click();
  await slot.getByText("Siuntimas atšauktas.").waitFor();
  isHeld = false;
  release();

  await slot.getByRole("button", { name: "Bandyti dar kartą" }).click();
  await slot.getByRole("link", { name: "Įstatai.pdf" }).waitFor();
  await slot.getByRole("button", { name: /Šalinti/ }).click();
  await slot.getByText("Failas „Įstatai.pdf“ pašalintas.").waitFor();
  expect(await slot.getByRole("link", { name: "Įstatai.pdf" }).count()).toBe(0);
  await slot.getByRole("button", { name: /Grąžinti/ }).click();
  await slot.getByRole("link", { name: "Įstatai.pdf" }).waitFor();
  await closeWindows(context);
});

test("a page is filled in and saved by keyboard alone, and errors take the focus", async () => {
  const { page, context } = await signedIn();
  const base = await aDraft(page);
  await page.goto(`${base}/sections/applicant`);
  await continueButton(page).focus();
  await page.keyboard.press("Enter");
  await page.locator(".errors").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("errors");

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Jonas Jonaitis");
  await page.keyboard.press("Tab");
  await page.keyboard.type("+370 612 34567");
  await page.keyboard.press("Tab");
  await page.keyboard.type("jonas@gluosniai.example");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === base);
  expect(await page.locator("#applicant .tag").textContent()).toBe("Užpildyta");
  await closeWindows(context);
});

test("the page of a section weighs at most 190 kB of scripts and 20 kB of style", async () => {
  const { page, context } = await signedIn();
  const base = await aDraft(page);
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  const types = new Map<string, string>();
  const weights = { Script: 0, Stylesheet: 0 };
  client.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type === "Script" || type === "Stylesheet") weights[type] += encodedDataLength;
  });
  for (const section of ["budget", "attachments"]) {
    weights.Script = 0;
    weights.Stylesheet = 0;
    await page.goto(`${base}/sections/${section}`, { waitUntil: "networkidle" });
    expect(weights.Script).toBeGreaterThan(0);
    expect(weights.Script).toBeLessThanOrEqual(190_000);
    expect(weights.Stylesheet).toBeLessThanOrEqual(20_000);
  }

  weights.Script = 0;
  for (const path of ["", "/check", "/submit"]) {
    await page.goto(base + path, { waitUntil: "networkidle" });
    expect([path, weights.Script]).toEqual([path, 0]);
  }
  await closeWindows(context);
});

test.each([1280, 360])("no page has a fault of accessibility at %i px", async (width) => {
  const { page: first, context: signed } = await signedIn({ width });
  const base = await aDraft(first);
  const context = await browser.newContext({
    baseURL: server.origin,
    bypassCSP: true,
    storageState: await signed.storageState(),
    viewport: { width, height: 900 },
  });
  await closeWindows(signed);
  const page = await context.newPage();

  const faults: string[] = [];
  async function look(name: string) {
    await page.addScriptTag({ content: axe.source });
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    faults.push(...found.map((fault) => `${name}: ${fault}`));
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (isWide) faults.push(`${name}: wider than the window`);
  }

  for (const path of ["/my/proposals", `/my/proposals/new/${callNumber}`, base]) {
    await page.goto(path);
    await look(path);
  }
  const sections = [...Object.keys(rightPages), "attachments"];
  for (const section of sections) {
    await page.goto(`${base}/sections/${section}`);
    await continueButton(page).click();
    await page.locator("h1").waitFor();
    await look(`${section}, refused`);
  }
  for (const path of ["/check", "/submit"]) {
    await page.goto(base + path);
    await look(path);
  }
  expect(faults).toEqual([]);
  await closeWindows(context);
});
