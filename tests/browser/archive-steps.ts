import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { openPhone, phoneFaults } from "#tests/support/axe.ts";
import { closeWindows } from "#tests/support/browser.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { press } from "./work-steps.ts";

/** Waits until the newest archive on the page is made, and gives where it was downloaded to. */
export async function downloadArchive(page: Page) {
  const link = page.locator("main tbody tr").first().locator("a[download]");
  while ((await link.count()) === 0)
    await press(page, page.getByRole("link", { name: "Atnaujinti būseną" }));
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return download.path();
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

interface Manifest {
  files: { name: string; size: number; sha256: string }[];
}

/** Where the manifest of an archive and its files do not agree. */
function manifestFaults(entries: ReadonlyMap<string, Buffer>) {
  const { files } = JSON.parse(String(entries.get("manifest.json"))) as Manifest;
  const named = new Set(["manifest.json", ...files.map(({ name }) => name)]);
  return [
    ...[...entries.keys()].filter((name) => !named.has(name)).map((name) => `${name} is not named`),
    ...files.flatMap(({ name, size, sha256: hash }) => {
      const bytes = entries.get(name);
      if (!bytes) return [`${name} is missing`];
      return bytes.length === size && sha256(bytes) === hash ? [] : [`${name} is another`];
    }),
  ];
}

async function unpack(zip: string) {
  const dir = await mkdtemp(join(tmpdir(), "kvieslys-archive-"));
  const entries = await readZip(await readFile(zip));
  for (const [name, bytes] of entries) {
    const path = join(dir, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  return { dir, entries };
}

/** Where the links of a page lead, without their fragments. */
const linksOf = (page: Page) =>
  page
    .locator("a[href]")
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href.replace(/#.*/, "")));

const brokenPictures = (page: Page) =>
  page
    .locator("img")
    .evaluateAll((all) =>
      (all as HTMLImageElement[])
        .filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
        .map(({ src }) => src),
    );

/**
 * Opens an archive from the disk, on a phone without a network, and follows every link from its start
 * page: what is wrong with it, the text of every page by its name, and all files that were reached.
 */
export async function readOffline(browser: Browser, zip: string) {
  const { dir, entries } = await unpack(zip);
  const faults = manifestFaults(entries);
  const context = await openPhone(browser, pathToFileURL(dir).href);
  await context.setOffline(true);
  const inside = `${pathToFileURL(dir).href}/`;
  context.on("request", (request) => {
    if (!request.url().startsWith(inside)) faults.push(`asks for ${request.url()}`);
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  const texts = new Map<string, string>();
  const reached = new Set<string>(["index.html"]);
  for (const name of reached) {
    if (!entries.has(name)) faults.push(`nothing at ${name}`);
    if (!name.endsWith(".html")) continue;
    await page.goto(pathToFileURL(join(dir, name)).href);
    texts.set(name, (await page.locator("body").innerText()).replaceAll("\u00a0", " "));
    faults.push(...(await phoneFaults(page)).map((fault) => `${name}: ${fault}`));
    faults.push(...(await brokenPictures(page)).map((src) => `${name}: no picture at ${src}`));
    for (const url of await linksOf(page))
      if (url.startsWith(inside))
        reached.add(
          normalize(fileURLToPath(url))
            .slice(dir.length + 1)
            .replaceAll(sep, "/"),
        );
      else faults.push(`${name} leads out: ${url}`);
  }
  for (const name of entries.keys())
    if (!reached.has(name)) faults.push(`no link leads to ${name}`);
  await closeWindows(context);
  await rm(dir, { recursive: true, force: true });
  return { faults, texts, entries };
}
