import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PART_BYTES } from "#app/domain/proposals/upload-parts.ts";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { openBrowser, type Person, person } from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { aDocument, hashOf } from "#tests/support/uploads.ts";
import { aPdf, openDraft, signIn, untilAlive, upload } from "./steps.ts";

let server: RunningServer;
let browser: Browser;
let db: Db;
let ona: Person;
let callNumber: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ LOG_LEVEL: "silent" }), openBrowser()]);
  db = connect(server.databaseUrl);
  const call = await db.call.findFirstOrThrow({
    where: { status: "PUBLISHED", number: { startsWith: "DH-2.2" }, closesAt: { gt: new Date() } },
  });
  callNumber = call.number;
  ona = await person(browser, server.origin);
  await signIn(ona.page, "ona@gluosniai.example", "demonstracija-2026");
});

afterAll(async () => {
  await browser?.close();
  await db?.$disconnect();
  await server?.stop();
});

const parts = "**/files/*/parts/**";
const field = "filePrices";
const long = { timeout: 60_000 };

/** The page of the files of a new draft. */
async function attachments(page: Page) {
  const base = await openDraft(page, db, callNumber);
  await page.goto(`${base}/sections/attachments`);
  await untilAlive(page);
  return base.split("/").at(-1) ?? "";
}

/** Where in the file each part begins that the page sends from now on. */
function startsOf(page: Page) {
  const starts: number[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.pathname.includes("/parts/")) starts.push(Number(url.searchParams.get("start")));
  });
  return starts;
}

async function choose(page: Page, buffer: Buffer) {
  const slot = page.locator(`form[action*="/files/${field}"]`).first();
  const file = { name: "Didelė sąmata.pdf", mimeType: "application/pdf", buffer };
  await slot.locator("input[type=file]").setInputFiles(file);
  await slot.getByRole("button", { name: "Įkelti" }).click();
}

/** What the draft has, by the hashes of the contents. */
const attached = async (proposalId: string) =>
  (
    await db.attachment.findMany({
      where: { proposalId, removedAt: null },
      orderBy: { uploadedAt: "asc" },
      select: { sha256: true },
    })
  ).map(({ sha256 }) => sha256);

/** What comes down again by the link of a file. */
async function downloaded(page: Page, name: string) {
  const href = await page.locator(".files a", { hasText: name }).first().getAttribute("href");
  const response = await page.request.get(href ?? "");
  return hashOf(await response.body());
}

test("cut off in the middle and loaded again, a page goes on from where the file stopped", async () => {
  const page = await ona.context.newPage();
  const id = await attachments(page);
  const content = aDocument(6 * PART_BYTES + 1000);
  let taken = 0;
  await page.route(parts, (route) =>
    taken++ < 3 ? route.continue() : route.abort("connectionreset"),
  );
  await choose(page, content);
  await page.getByText("Ryšys nutrūko.").waitFor();
  expect(await attached(id)).toEqual([]);
  await page.close({ runBeforeUnload: false });

  const next = await ona.context.newPage();
  await next.goto(`/my/proposals/${id}/sections/attachments`);
  await untilAlive(next);
  await next.getByRole("heading", { name: "Neužbaigti įkėlimai" }).waitFor();
  const starts = startsOf(next);
  await choose(next, content);
  await next.getByText("Failas „Didelė sąmata.pdf“ įkeltas.").waitFor(long);
  expect(starts).toEqual([3, 4, 5, 6].map((n) => n * PART_BYTES));
  expect(await attached(id)).toEqual([hashOf(content)]);
  expect(await downloaded(next, "Didelė sąmata.pdf")).toBe(hashOf(content));
  await next.close();
});

test("when the line is back the page that stayed open goes on by itself, with the parts that lack", async () => {
  const page = await ona.context.newPage();
  const id = await attachments(page);
  const content = aDocument(4 * PART_BYTES);
  const starts = startsOf(page);
  let taken = 0;
  await page.route(parts, (route) =>
    taken++ < 2 ? route.continue() : route.abort("connectionreset"),
  );
  await choose(page, content);
  await page.getByText("Ryšys nutrūko.").waitFor();
  await page.unroute(parts);
  await page.getByText("Failas „Didelė sąmata.pdf“ įkeltas.").waitFor(long);
  expect(new Set(starts)).toEqual(new Set([0, 1, 2, 3].map((n) => n * PART_BYTES)));
  expect(await attached(id)).toEqual([hashOf(content)]);
  await page.close({ runBeforeUnload: false });
});

test("a server killed in the middle of a part loses no file: it is finished once the server runs again", async () => {
  const page = await ona.context.newPage();
  const id = await attachments(page);
  const before = await aPdf("Before the cut");
  await upload(page, "fileStatutes", {
    name: "Įstatai.pdf",
    mimeType: "application/pdf",
    buffer: before,
  });
  // Slow enough that the third part is on its way when the server dies.
  const client = await ona.context.newCDPSession(page);
  await client.send("Network.enable");
  const throttle = (uploadThroughput: number) =>
    client.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await throttle(1_000_000);
  const content = aDocument(6 * PART_BYTES);
  const starts = startsOf(page);
  const third = page.waitForRequest((request) =>
    request.url().includes(`start=${2 * PART_BYTES}&`),
  );
  await choose(page, content);
  await third;
  await server.kill();
  await page.getByText("Ryšys nutrūko.").waitFor();
  const [row] = await db.upload.findMany({ where: { proposalId: id, attachmentId: null } });
  expect(Number(row?.received)).toBe(2 * PART_BYTES);

  await throttle(-1);
  await server.startAgain();
  await page.getByText("Failas „Didelė sąmata.pdf“ įkeltas.").waitFor(long);
  expect(starts.filter((start) => start < 2 * PART_BYTES)).toEqual([0, PART_BYTES]);
  expect(await attached(id)).toEqual([hashOf(before), hashOf(content)]);
  expect(await downloaded(page, "Įstatai.pdf")).toBe(hashOf(before));
  expect(await downloaded(page, "Didelė sąmata.pdf")).toBe(hashOf(content));
  await page.close({ runBeforeUnload: false });
});
