import type { Page } from "playwright-core";
import { PDFDocument } from "pdf-lib";
import type { CallDefinition, Section } from "#app/domain/calls/definition.ts";
import type { Db } from "#app/platform/ports.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { vi } from "vitest";
import type { Received } from "#tests/support/smtp.ts";

export const password = "labai slaptas žodis 17";

export interface Mails {
  mails: readonly Received[];
}

/** The newest mail to an address whose subject fits, as soon as it is there. */
export const mailTo = ({ mails }: Mails, to: string, subject: RegExp, timeout = 20_000) =>
  vi.waitFor(
    () => {
      const found = mails.findLast(
        (mail) => mail.recipients.includes(to) && subject.test(mail.subject ?? ""),
      );
      if (!found) throw new Error(`no mail ${subject} to ${to}`);
      return found;
    },
    { timeout, interval: 100 },
  );

/** The first link of a mail to our service. */
export function linkIn({ text }: Received, origin: string) {
  const link = text?.split(/\s+/).find((word) => word.startsWith(`${origin}/`));
  if (!link) throw new Error(`no link in the mail:\n${text}`);
  return link;
}

/** Registers, confirms by the mail's link and signs in. */
export async function register(
  page: Page,
  mails: Mails,
  { name, email, origin }: { name: string; email: string; origin: string },
) {
  await page.goto("/register");
  await page.locator("[name=name]").fill(name);
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(password);
  await page.locator("[name=privacy]").check();
  await page.getByRole("button", { name: "Sukurti paskyrą" }).click();
  await page.getByRole("heading", { name: "Patikrinkite" }).waitFor();

  await page.goto(linkIn(await mailTo(mails, email, /patvirtin/i), origin));
  await page.getByRole("button", { name: "Patvirtinti adresą" }).click();
  await signIn(page, email);
}

export async function signIn(page: Page, email: string, secret = password) {
  await page.goto("/sign-in");
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(secret);
  await page.getByRole("button", { name: "Prisijungti", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Signs in as one of the demo people, by the one button. */
export async function signInAs(page: Page, name: string) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

const organisation = {
  name: "Žiburių ąžuolynas",
  code: "304374938",
  head: "Ąžuolė Žemaitytė",
  street: "Šviesos g. 7",
  postalCode: "LT-66119",
  city: "Druskininkai",
  email: "info@ziburiai.example",
  phone: "8 612 34567",
};

export async function createOrganisation(page: Page) {
  await page.goto("/my/organisations/new");
  await page.locator("[name=kind][value=NGO]").check();
  await page.locator("[name=legalForm]").selectOption("vsi");
  await page.locator("[name=municipality]").selectOption({ index: 9 });
  for (const [name, value] of Object.entries(organisation))
    await page.locator(`[name=${name}]`).fill(value);
  await page.getByRole("button", { name: /organizaciją/i }).click();
  await page.waitForURL(/\/my\/organisations\/[0-9a-f-]+/);
}

/** The controls of an answer and what stands in them. */
export function controlsOf(key: string, answer: RawAnswer): [name: string, value: string][] {
  if (typeof answer === "string") return [[key, answer]];
  if (Array.isArray(answer))
    return answer.flatMap((row, index) => {
      if (typeof row === "string") return [[key, row] as [string, string]];
      const cells = "cells" in row ? row.cells : row;
      return Object.entries(cells)
        .filter(([cell]) => cell !== "id")
        .map(([cell, value]): [string, string] => [`${key}.${index}.${cell}`, String(value)]);
    });
  return Object.entries(answer).flatMap(([part, value]) =>
    typeof value === "string"
      ? [[`${key}.${part}`, value] as [string, string]]
      : Object.entries(value as Record<string, string>).map(([inner, text]): [string, string] => [
          `${key}.${part}.${inner}`,
          text,
        ]),
  );
}

async function fillControl(page: Page, name: string, value: string) {
  const control = page.locator(`[name="${name}"]`).first();
  const kind = await control.evaluate((element) =>
    element instanceof HTMLSelectElement ? "select" : (element as HTMLInputElement).type,
  );
  if (kind === "select") await control.selectOption(value);
  else if (kind === "radio" || kind === "checkbox")
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  else await control.fill(value);
}

/** Opens a section, types the answers and goes on. */
export async function fillSection(
  page: Page,
  proposal: string,
  section: Section,
  answers: Readonly<Record<string, RawAnswer>>,
) {
  await page.goto(`${proposal}/sections/${section.key}`);
  for (const field of section.fields) {
    const answer = answers[field.key];
    if (field.kind === "file" || answer === undefined) continue;
    for (const [name, value] of controlsOf(field.key, answer))
      if ((await page.locator(`[name="${name}"]`).count()) > 0)
        await fillControl(page, name, value);
  }
  const done = page.locator('[name="form:done"][value=yes]');
  if ((await done.count()) > 0) await done.check();
  await page.locator('button.button[value="continue"]').click();
  await page.waitForURL((url) => url.pathname === proposal);
}

/** A real PDF whose content is told by `text`. */
export async function aPdf(text: string) {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 100]).drawText(text, { x: 20, y: 50, size: 12 });
  return Buffer.from(await pdf.save());
}

export const sectionsToType = ({ form }: CallDefinition) =>
  form.sections.filter(({ part }) => part !== "declarations" && part !== "attachments");

/** Uploads one file into a slot of a section and waits until it stands in the list. */
export async function upload(
  page: Page,
  field: string,
  file: { name: string; mimeType: string; buffer: Buffer },
) {
  const slot = page.locator(`form[action*="/files/${field}"]`).first();
  await slot.locator("input[type=file]").setInputFiles(file);
  const button = slot.locator("button[type=submit], button:not([type])").first();
  if (await button.isVisible()) await button.click();
  await page.locator(".files a", { hasText: file.name }).waitFor();
}

/** From a call to the receipt: draft, every section, two files, check, declarations, submission. */
export async function applyTo(
  page: Page,
  number: string,
  definition: CallDefinition,
  answers: Readonly<Record<string, RawAnswer>>,
): Promise<{ proposal: string; registration: string }> {
  await page.goto(`/calls/${number}`);
  await page.getByRole("link", { name: "Pradėti pildyti" }).click();
  await page.getByRole("button", { name: /pildyti/i }).click();
  await page.waitForURL(/\/my\/proposals\/[0-9a-f-]{36}$/);
  const proposal = new URL(page.url()).pathname;

  for (const section of sectionsToType(definition))
    await fillSection(page, proposal, section, answers);
  const attachments = definition.form.sections.find(({ part }) => part === "attachments");
  await page.goto(`${proposal}/sections/${attachments?.key}`);
  for (const field of attachments?.fields.filter(({ required }) => required) ?? []) {
    const buffer = await aPdf(field.key);
    await upload(page, field.key, {
      name: `${field.key} „ąž“.pdf`,
      mimeType: "application/pdf",
      buffer,
    });
  }

  await page.goto(`${proposal}/check`);
  await page.getByRole("link", { name: "Viskas teisinga" }).click();
  for (const box of await page.locator("[type=checkbox]").all()) await box.check();
  await page.locator("[name=position]").fill("Direktorė");
  await page.getByRole("button", { name: "Pateikti pasiūlymą" }).click();
  await page.locator(".done-panel, .errors").waitFor();
  const problems = await page.locator(".errors li").allInnerTexts();
  if (problems.length > 0) throw new Error(`refused: ${problems.join("; ")}`);
  const registration = await page.locator(".done-panel .number").innerText();
  return { proposal, registration };
}

/** The next save that the page of a section makes by itself. */
export const autosaved = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith("/autosave") && response.ok());

/** Until the scripts of a section's page run: they say that they are there. */
export async function untilAlive(page: Page) {
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/presence")),
  );
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("/local-copy-")),
  );
}

/** How many unsaved answers the browser of a page keeps. */
export const copiesIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("kvieslys");
        opening.onsuccess = () => {
          const database = opening.result;
          const done = (count: number) => {
            database.close();
            resolve(count);
          };
          if (!database.objectStoreNames.contains("typed")) return done(0);
          const counting = database.transaction("typed").objectStore("typed").count();
          counting.onsuccess = () => done(counting.result);
        };
      }),
  );

/** A new draft in an open call; earlier ones of the organisation free its place. */
export async function openDraft(page: Page, db: Db, callNumber: string): Promise<string> {
  await db.proposal.updateMany({
    where: { call: { number: callNumber } },
    data: { slot: null, status: "WITHDRAWN" },
  });
  await page.goto(`/my/proposals/new/${callNumber}`);
  await page.getByRole("button", { name: "Pradėti pildyti" }).click();
  await page.waitForURL(/\/my\/proposals\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}
