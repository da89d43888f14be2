import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { closeWindows, openBrowser, type Person, person } from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { autosaved, copiesIn, openDraft, untilAlive } from "./steps.ts";

let server: RunningServer;
let browser: Browser;
let db: Db;
let callNumber: string;

const ona = "ona@gluosniai.example";
const jonas = "jonas@gluosniai.example";
const secret = "demonstracija-2026";

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

async function signIn(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(secret);
  await page.locator("main form").first().getByRole("button").first().click();
  await page.waitForURL("**/my/proposals");
}

type Cookies = Awaited<ReturnType<Person["context"]["cookies"]>>;
const sessions = new Map<string, Cookies>();

/** Somebody of the demonstration; each signs in once, as too many tries are refused. */
async function signedIn(email = ona, javaScript = true): Promise<Person> {
  const someone = await person(browser, server.origin, { javaScript });
  const known = sessions.get(email);
  if (known) {
    await someone.context.addCookies(known);
    return someone;
  }
  await signIn(someone.page, email);
  sessions.set(email, await someone.context.cookies());
  return someone;
}

const within = { timeout: 10_000 };
const draft = (page: Page) => openDraft(page, db, callNumber);
const idOf = (base: string) => base.split("/").at(-1) ?? "";

/** What the server has of an answer. */
async function stored(base: string, field: string) {
  const where = { proposalId: idOf(base), field };
  return (await db.answer.findFirst({ where }))?.value;
}

test("nothing typed is lost when the network is gone and the tab is killed", async () => {
  const { page, context } = await signedIn();
  const base = await draft(page);
  await page.goto(`${base}/sections/need`);
  await untilAlive(page);
  await context.setOffline(true);
  await page.locator("#problem").pressSequentially("Parašyta be ryšio iki paskutinės raidės");
  await expect.poll(() => copiesIn(page), within).toBe(1);
  await page.close({ runBeforeUnload: false });

  await context.setOffline(false);
  expect(await stored(base, "problem")).toBeUndefined();
  const next = await context.newPage();
  await next.goto(`${base}/sections/need`);
  await expect
    .poll(() => stored(base, "problem"), within)
    .toBe("Parašyta be ryšio iki paskutinės raidės");
  expect(await next.locator("#problem").inputValue()).toBe(
    "Parašyta be ryšio iki paskutinės raidės",
  );
  await expect.poll(() => copiesIn(next), within).toBe(0);
  await closeWindows(context);
});

test("nor rows that were never on the server", async () => {
  const { page, context } = await signedIn();
  const base = await draft(page);
  await page.goto(`${base}/sections/budget`);
  await untilAlive(page);
  const added = page.waitForURL(/#budget\.3/);
  await page.getByRole("button", { name: "Pridėti eilutę" }).click();
  await added;
  await untilAlive(page);
  await context.setOffline(true);
  await page.locator('[name="budget.3.description"]').fill("Būgnai");
  await page.locator('[name="budget.3.quantity"]').fill("2");
  await expect.poll(() => copiesIn(page), within).toBe(1);
  await page.close({ runBeforeUnload: false });

  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(`${base}/sections/budget`);
  await expect
    .poll(() => next.locator('[name="budget.3.description"]').inputValue(), within)
    .toBe("Būgnai");
  await expect
    .poll(async () => JSON.stringify(await stored(base, "budget")), within)
    .toContain('"description": "Būgnai"'.replace(": ", ":"));
  await closeWindows(context);
});

test("a server that is killed takes nothing along: the text goes to it once it runs again", async () => {
  const { page, context } = await signedIn();
  const base = await draft(page);
  await page.goto(`${base}/sections/need`);
  await untilAlive(page);
  const saved = autosaved(page);
  await page.locator("#problem").pressSequentially("Pirma pusė");
  await saved;

  await server.kill();
  await page.locator("#problem").pressSequentially(" ir antra");
  await page.getByText("Nėra ryšio.").first().waitFor();
  expect(await copiesIn(page)).toBe(1);
  await server.startAgain();
  await expect.poll(() => stored(base, "problem"), { timeout: 20_000 }).toBe("Pirma pusė ir antra");
  await page.getByText(/Juodraštis išsaugotas \d\d:\d\d:\d\d – dar nepateiktas/).waitFor();
  expect(await copiesIn(page)).toBe(0);
  await closeWindows(context);
});

test("whose session ended signs in on the page itself, and the text is saved", async () => {
  const { page, context } = await person(browser, server.origin);
  await signIn(page, ona);
  const base = await draft(page);
  await page.goto(`${base}/sections/need`);
  await untilAlive(page);
  await context.clearCookies();
  await page.locator("#problem").fill("Parašyta po atsijungimo");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await dialog.getByLabel("Slaptažodis").fill("ne tas");
  await dialog.getByRole("button", { name: "Prisijungti" }).click();
  await dialog.getByText(/neteising/i).waitFor();
  await dialog.getByLabel("Slaptažodis").fill(secret);
  await dialog.getByRole("button", { name: "Prisijungti" }).click();
  await expect.poll(() => stored(base, "problem"), within).toBe("Parašyta po atsijungimo");
  await dialog.waitFor({ state: "detached" });
  expect(await page.locator("#problem").inputValue()).toBe("Parašyta po atsijungimo");
  expect(new URL(page.url()).pathname).toBe(`${base}/sections/need`);
  await closeWindows(context);
});

test("on a shared computer nobody saves or finds what another person typed", async () => {
  const { page, context } = await person(browser, server.origin);
  await signIn(page, ona);
  const base = await draft(page);
  await page.goto(`${base}/sections/need`);
  await untilAlive(page);
  await context.setOffline(true);
  await page.locator("#problem").fill("Onos paslaptis");
  await expect.poll(() => copiesIn(page), within).toBe(1);

  await context.clearCookies();
  await context.setOffline(false);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Ne dabar" }).click();
  const other = await context.newPage();
  await signIn(other, jonas);
  expect(await stored(base, "problem")).toBeUndefined();

  await other.goto(`${base}/sections/need`);
  await untilAlive(other);
  expect(await other.locator("#problem").inputValue()).toBe("");
  const kept = await other.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open("kvieslys");
        opening.onsuccess = () => {
          const all = opening.result.transaction("typed").objectStore("typed").getAll();
          all.onsuccess = () =>
            resolve(
              (all.result as { bytes: ArrayBuffer }[])
                .map(({ bytes }) => new TextDecoder().decode(bytes))
                .join(),
            );
        };
      }),
  );
  expect(kept).not.toBe("");
  expect(kept).not.toContain("paslaptis");

  await other.goto("/account");
  await other.getByRole("button", { name: "Atsijungti" }).first().click();
  await other.waitForURL("**/sign-in?done=out");
  await expect.poll(() => copiesIn(other), within).toBe(0);
  await closeWindows(context);
});

test("two people fill in different fields of one section at once: both stay", async () => {
  const [first, second] = [await signedIn(), await signedIn(jonas)];
  const base = await draft(first.page);
  await Promise.all([first, second].map(({ page }) => page.goto(`${base}/sections/need`)));
  await Promise.all([first, second].map(({ page }) => untilAlive(page)));
  const saves = [autosaved(first.page), autosaved(second.page)];
  await first.page.locator("#problem").fill("Onos dalis");
  await second.page.locator("#targetGroups").fill("Jono dalis");
  await Promise.all(saves);
  expect(await stored(base, "problem")).toBe("Onos dalis");
  expect(await stored(base, "targetGroups")).toBe("Jono dalis");
  await first.page.locator("#problem").fill("Onos dalis, toliau");
  await expect.poll(() => stored(base, "problem"), within).toBe("Onos dalis, toliau");
  expect(await first.page.locator(".disputes").count()).toBe(0);
  await Promise.all([closeWindows(first.context), closeWindows(second.context)]);
});

test("two people write into one field: the second chooses on the page, with both texts before them", async () => {
  const [first, second] = [await signedIn(), await signedIn(jonas)];
  const base = await draft(first.page);
  await Promise.all([first, second].map(({ page }) => page.goto(`${base}/sections/need`)));
  await Promise.all([first, second].map(({ page }) => untilAlive(page)));
  const saved = autosaved(second.page);
  await second.page.locator("#problem").fill("Jono tekstas");
  await saved;
  await first.page.locator("#problem").fill("Onos tekstas");
  const disputes = first.page.locator(".disputes");
  await disputes.getByText("Jono tekstas").waitFor();
  await disputes.getByText("Onos tekstas").waitFor();
  expect(await first.page.locator("#problem").inputValue()).toBe("Onos tekstas");
  expect(await stored(base, "problem")).toBe("Jono tekstas");
  await first.page.getByRole("button", { name: "Išsaugoti ir grįžti vėliau" }).click();
  expect(new URL(first.page.url()).pathname).toBe(`${base}/sections/need`);

  await disputes.getByRole("button", { name: "Palikti mano tekstą" }).click();
  await expect.poll(() => stored(base, "problem"), within).toBe("Onos tekstas");
  expect(await disputes.count()).toBe(0);

  await second.page.locator("#problem").fill("Jonas vėl");
  await second.page.locator(".disputes").getByText("Onos tekstas").waitFor();
  await second.page.getByRole("button", { name: "Imti šį tekstą" }).click();
  await expect
    .poll(() => second.page.locator("#problem").inputValue(), within)
    .toBe("Onos tekstas");
  expect(await stored(base, "problem")).toBe("Onos tekstas");
  await Promise.all([closeWindows(first.context), closeWindows(second.context)]);
});

test("without scripts both texts are shown too, on a page of their own", async () => {
  const [first, second] = [await signedIn(ona, false), await signedIn(jonas, false)];
  const base = await draft(first.page);
  await Promise.all([first, second].map(({ page }) => page.goto(`${base}/sections/need`)));
  const later = (page: Page) => page.getByRole("button", { name: "Išsaugoti ir grįžti vėliau" });
  await second.page.locator("#problem").fill("Jono tekstas");
  await later(second.page).click();
  await second.page.waitForURL((url) => url.pathname === base);
  await first.page.locator("#problem").fill("Onos tekstas");
  await later(first.page).click();
  await first.page.getByRole("heading", { name: "Kurį tekstą palikti?" }).waitFor();
  await first.page.getByText("Jono tekstas").waitFor();
  await first.page.getByLabel(/Išsaugojo/).check();
  await first.page.getByRole("button", { name: "Palikti pasirinktą" }).click();
  await first.page.locator("#problem").waitFor();
  expect(await first.page.locator("#problem").inputValue()).toBe("Jono tekstas");
  await Promise.all([closeWindows(first.context), closeWindows(second.context)]);
});

test("people of one organisation see where the others are, until they leave", async () => {
  const [first, second] = [await signedIn(), await signedIn(jonas)];
  const base = await draft(first.page);
  await first.page.goto(`${base}/sections/need`);
  await untilAlive(first.page);
  await expect
    .poll(() => db.presence.count({ where: { proposalId: idOf(base), section: "need" } }), within)
    .toBe(1);
  await second.page.goto(base);
  expect(await second.page.locator("#need .others").textContent()).toMatch(/^Dabar pildo Ona /);
  await second.page.goto(`${base}/sections/budget`);
  expect(await second.page.locator("p.others").textContent()).toMatch(/^Ona .* dabar pildo dalį „/);
  await second.page.goto(`${base}/sections/need`);
  expect(await second.page.locator("p.others").textContent()).toMatch(
    /^Šią dalį dabar pildo ir Ona /,
  );

  await first.page.goto("/my/proposals");
  await expect.poll(() => db.presence.count({ where: { proposalId: idOf(base) } }), within).toBe(1);
  await second.page.reload();
  expect(await second.page.locator("p.others").isVisible()).toBe(false);
  await Promise.all([closeWindows(first.context), closeWindows(second.context)]);
});

test("when the call closes the form is only read: what was typed stays on the page", async () => {
  const { page, context } = await signedIn();
  const base = await draft(page);
  const call = await db.call.findUniqueOrThrow({ where: { number: callNumber } });
  try {
    await page.goto(`${base}/sections/need`);
    await untilAlive(page);
    await db.call.update({
      where: { id: call.id },
      data: { closesAt: new Date(Date.now() - 1000) },
    });
    await page.locator("#problem").fill("Parašyta per vėlai");
    await page.getByText("Nebesaugoma: terminas baigėsi").first().waitFor();
    expect(await page.locator("#problem").inputValue()).toBe("Parašyta per vėlai");
    expect(await page.locator("#problem").getAttribute("readonly")).not.toBeNull();
    expect(await page.getByRole("button", { name: "Išsaugoti ir tęsti" }).count()).toBe(0);

    await page.reload();
    await expect
      .poll(() => page.locator("#problem").inputValue(), within)
      .toBe("Parašyta per vėlai");
    expect(await stored(base, "problem")).toBeUndefined();
  } finally {
    await db.call.update({ where: { id: call.id }, data: { closesAt: call.closesAt } });
  }
  await closeWindows(context);
});

test("the deadline comes by the server's clock while the page is open", async () => {
  const { page, context } = await signedIn();
  const base = await draft(page);
  const call = await db.call.findUniqueOrThrow({ where: { number: callNumber } });
  try {
    const closesAt = new Date(Date.now() + 15_000);
    await db.call.update({ where: { id: call.id }, data: { closesAt } });
    // The clock of this computer is a year behind.
    await context.addInitScript(() => {
      const behind = 365 * 24 * 60 * 60_000;
      const real = Date.now.bind(Date);
      Date.now = () => real() - behind;
    });
    await page.goto(`${base}/sections/need`);
    await untilAlive(page);
    await page.locator("#problem").pressSequentially("Paskutinė minutė");
    await page.getByText("Nebesaugoma: terminas baigėsi").first().waitFor({ timeout: 30_000 });
    expect(Date.now()).toBeGreaterThanOrEqual(closesAt.getTime() - 1000);
    expect(await stored(base, "problem")).toBe("Paskutinė minutė");
  } finally {
    await db.call.update({ where: { id: call.id }, data: { closesAt: call.closesAt } });
  }
  await closeWindows(context);
});

test.each([true, false])(
  "rows are added, moved and removed and the place is right (scripts: %s)",
  async (javaScript) => {
    const { page, context } = await signedIn(ona, javaScript);
    const base = await draft(page);
    await page.goto(`${base}/sections/budget`);
    if (javaScript) await untilAlive(page);
    const cell = (row: number) => page.locator(`[name="budget.${row}.description"]`);
    const press = (name: string) => page.locator(`button[value="${name}"]`).click();
    await cell(0).fill("Pirma");
    await cell(1).fill("Antra");
    await cell(2).fill("Trečia");
    await press("add:budget");
    await page.waitForURL(/#budget\.3\.category$/);
    if (javaScript) await untilAlive(page);
    await cell(3).fill("Ketvirta");
    await press("up:budget.3");
    await page.waitForURL(/#budget\.2\.category$/);
    if (javaScript) await untilAlive(page);
    await press("down:budget.0");
    await page.waitForURL(/#budget\.1\.category$/);
    if (javaScript) await untilAlive(page);
    await press("remove:budget.3");
    await page.waitForURL(/#budget$/);
    const rows = await page
      .locator('[name$=".description"]')
      .evaluateAll((cells) => cells.map((one) => (one as HTMLInputElement).value));
    expect(rows).toEqual(["Antra", "Pirma", "Ketvirta"]);

    await page.locator('[name="budget.0.quantity"]').fill("2,5");
    await page.locator('[name="budget.0.unitPrice"]').fill("1.234,5 Eur");
    await page.getByRole("button", { name: "Išsaugoti ir grįžti vėliau" }).click();
    await page.waitForURL((url) => url.pathname === base);
    await page.goto(`${base}/sections/budget`);
    expect(await page.locator('[name="budget.0.unitPrice"]').inputValue()).toBe("1\u00a0234,50");
    expect(await page.locator("tfoot tr").last().locator("td").textContent()).toBe("3\u00a0302,29");
    await closeWindows(context);
  },
);

test("a personal code is warned of once the text is saved", async () => {
  const { page, context } = await signedIn();
  const base = await draft(page);
  await page.goto(`${base}/sections/need`);
  await untilAlive(page);
  await page.locator("#problem").fill("Vadovės asmens kodas 48001010010.");
  const warning = page.getByText("Atrodo, kad tekste yra asmens kodas");
  await warning.waitFor();
  expect(await warning.count()).toBe(1);
  await closeWindows(context);
});
