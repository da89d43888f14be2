import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { Client } from "pg";
import { callDefinition } from "#app/domain/calls/definition.ts";
import { letterModel } from "#app/domain/letters/letter.ts";
import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
import { openBrowser, type Person, person } from "#tests/support/browser.ts";
import { rightAnswers } from "#tests/support/drafts.ts";
import { fullTypefaces } from "#tests/support/full-typefaces.ts";
import { darkPixels, readPdf } from "#tests/support/read-pdf.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { actOn, declareAll, openMeeting, planMeeting, voteForAll } from "./meeting-steps.ts";
import { applyTo, createOrganisation, linkIn, mailTo, register, signInAs } from "./steps.ts";
import {
  approve,
  assign,
  confirmCheck,
  nextAct,
  passCheck,
  press,
  score,
  setRelease,
} from "./work-steps.ts";

const number = "DH-2.2-03";
const email = "azuole@ziburiai.example";
const board = [
  "Tomas Vaitkus",
  "Eglė Mickutė",
  "Saulius Rimkus",
  "Jurgita Šimkienė",
  "Kęstutis Jonaitis",
] as const;
const evaluators = ["Lina Stankevičienė", "Giedrius Norkus"] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function query<T>({ databaseUrl }: RunningServer, sql: string, values: unknown[] = []) {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query(sql, values);
    return rows as T[];
  } finally {
    await client.end();
  }
}

async function definitionIn(server: RunningServer) {
  const [row] = await query<{ definition: unknown }>(
    server,
    'SELECT v.definition FROM "Call" c JOIN "CallVersion" v ON v.id = c."currentVersionId" WHERE c.number = $1',
    [number],
  );
  return callDefinition.parse(row?.definition);
}

async function downloadLetter({ page }: Person, heading: RegExp) {
  await page.getByRole("link", { name: heading }).first().click();
  await page.getByRole("heading", { name: /Nr\./ }).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Atsisiųsti PDF" }).click(),
  ]);
  return readFile(await download.path());
}

/** The board declares, meets and adopts what was computed. */
async function decide(
  open: () => Promise<Person>,
  staff: Page,
  proposals: readonly { proposal: string }[],
) {
  const at = await planMeeting(staff, number, "V-2026-99");
  const ids = proposals.map(({ proposal }) => ({ id: proposal.split("/").at(-1) ?? "" }));
  for (const name of board) {
    const member = await open();
    await signInAs(member.page, name);
    await declareAll(member.page, ids);
    expect(member.errors).toEqual([]);
  }
  await openMeeting(staff, at, board);
  await actOn(staff, "Interesų deklaravimas", "note");
  await voteForAll(staff, at);
  await staff.goto(at);
  await press(staff, staff.locator("button[name=intent][value=close]"));
}

test("from the registration of an NGO to its letter, through the pages", async () => {
  const mails = await smtpSink();
  const server = await startServer({ SMTP_URL: mails.url });
  try {
    const open = () => person(browser, server.origin);
    const definition = await definitionIn(server);
    const answers = rightAnswers(definition);

    // The demonstration's own draft gives its place to one from the beginning.
    await query(
      server,
      `UPDATE "Proposal" SET status = 'WITHDRAWN', slot = NULL WHERE status = 'DRAFT'`,
    );

    const applicant = await open();
    const { origin } = server;
    await register(applicant.page, mails, { name: "Ąžuolė Žemaitytė", email, origin });
    await createOrganisation(applicant.page);
    const first = await applyTo(applicant.page, number, definition, answers);

    const other = await open();
    await signInAs(other.page, "Ona Petrauskienė");
    const second = await applyTo(other.page, number, definition, answers);
    expect([first.registration, second.registration]).toEqual([`${number}-001`, `${number}-002`]);

    await query(
      server,
      `UPDATE "Call" SET "closesAt" = now() - interval '10 minutes' WHERE number = $1`,
      [number],
    );

    const staff = await open();
    await signInAs(staff.page, "Rasa Kazlauskienė");
    await nextAct(staff.page, number, "Pradėti vertinimą");
    for (const { registration } of [first, second])
      await passCheck(staff.page, number, registration);
    const colleague = await open();
    await signInAs(colleague.page, "Darius Jankauskas");
    for (const { registration } of [first, second])
      await confirmCheck(colleague.page, number, registration);
    await assign(staff.page, number, evaluators);

    for (const name of evaluators) {
      const evaluator = await open();
      await signInAs(evaluator.page, name);
      await score(evaluator.page, first.registration, "best");
      await score(evaluator.page, second.registration, "worst");
      expect(evaluator.errors).toEqual([]);
    }

    await nextAct(staff.page, number, "Užbaigti vertinimą balais");
    await applicant.page.goto(first.proposal);
    const before = await applicant.page.locator("main").innerText();
    expect(before).not.toMatch(/100,00|Atrinkt/);

    await decide(open, staff.page, [first, second]);
    await approve(staff.page, colleague.page, number);
    await setRelease(staff.page, number);

    const notice = await mailTo(mails, email, /rašt/i, 150_000);
    expect(notice.text).not.toMatch(/atrink|9\s897/i);
    await applicant.page.goto(linkIn(notice, origin));
    await applicant.page.goto(first.proposal);
    const letter = await downloadLetter(applicant, /ATRINKIMO/);

    const text = readPdf(letter).pages().join("\n").replaceAll("\u00a0", " ");
    expect(text).toContain("VšĮ „Žiburių ąžuolynas“");
    expect(text).toContain("9 897,50 Eur");
    expect(text).toContain("100,00");
    expect(text).toContain("V-2026-99");
    const [stored] = await query<{ model: unknown }>(
      server,
      'SELECT l.model FROM "Letter" l JOIN "Proposal" p ON p.id = l."proposalId" WHERE p.registration = $1',
      [first.registration],
    );
    const reference = await drawLetter(letterModel.parse(stored?.model), fullTypefaces());
    const [pixels, expected] = [darkPixels(letter), darkPixels(reference)];
    expect(pixels).toHaveLength(expected.length);
    for (const [page, count] of pixels.entries())
      expect(Math.abs(count / (expected[page] ?? 0) - 1)).toBeLessThan(0.01);

    await other.page.goto(second.proposal);
    const refusal = readPdf(await downloadLetter(other, /NEATRINKIMO/))
      .pages()
      .join("\n");
    expect(refusal).toContain("VšĮ „Gluosnių dirbtuvės“");
    expect([...applicant.errors, ...other.errors, ...staff.errors]).toEqual([]);
  } finally {
    await server.stop();
  }
}, 360_000);
