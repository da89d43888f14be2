import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { callDefinition } from "#app/domain/calls/definition.ts";
import { openBrowser, person } from "#tests/support/browser.ts";
import { rightAnswers } from "#tests/support/drafts.ts";
import { startServer } from "#tests/support/server.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { applyTo, createOrganisation, mailTo, register } from "./steps.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const number = "DH-2.2-03";

async function definitionOf(databaseUrl: string) {
  const client = new Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query(
    'SELECT v.definition FROM "Call" c JOIN "CallVersion" v ON v.id = c."currentVersionId" WHERE c.number = $1',
    [number],
  );
  await client.end();
  return callDefinition.parse(rows[0].definition);
}

test.for([
  { how: "with JavaScript", javaScript: true },
  { how: "without JavaScript", javaScript: false },
])("an NGO registers, fills in a proposal and gets a receipt $how", async ({ javaScript }) => {
  const mails = await smtpSink();
  const server = await startServer({ SMTP_URL: mails.url });
  try {
    const { page, errors } = await person(browser, server.origin, { javaScript });
    const email = "azuole@ziburiai.example";
    await register(page, mails, { name: "Ąžuolė Žemaitytė", email, origin: server.origin });
    await createOrganisation(page);

    const definition = await definitionOf(server.databaseUrl);
    const { registration } = await applyTo(page, number, definition, rightAnswers(definition));
    expect(registration).toBe(`${number}-001`);
    await expect(page.locator(".done-panel").innerText()).resolves.toMatch(
      /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(Lietuvos laiku\)/,
    );
    const hashes = await page.locator("td code").allInnerTexts();
    expect(hashes).toHaveLength(2);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);

    const receipt = await mailTo(mails, email, /pateikta/i);
    expect(receipt.text).toContain(registration);
    expect(errors).toEqual([]);
  } finally {
    await server.stop();
  }
});
