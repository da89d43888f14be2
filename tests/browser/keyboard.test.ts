import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#app/platform/database.server.ts";
import { translator } from "#app/i18n/translate.ts";
import { openBrowser, person } from "#tests/support/browser.ts";
import { rightAnswers } from "#tests/support/drafts.ts";
import { startServer } from "#tests/support/server.ts";
import { openShortCall, shortCall } from "#tests/support/short-call.ts";
import { aPdf, controlsOf } from "./steps.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const number = "DH-9.9-01";
const email = "ona@gluosniai.example";
const password = "demonstracija-2026";

/** Whether the focus stands on what `selector` names, and whether one can see where it stands. */
const focus = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const element = document.activeElement;
    if (!element || element === document.body) return { isThere: false, fault: null };
    const { left, right, top, bottom } = element.getBoundingClientRect();
    // A browser scrolls to the caret, so the lower end of a long field may stay below the edge.
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const x = (left + right) / 2;
    const shown = document.elementFromPoint(x, y);
    const label = element.closest("label") ?? document.querySelector(`label[for="${element.id}"]`);
    const isSeen =
      right - left < 2 ||
      (shown !== null && (element.contains(shown) || shown.contains(element) || shown === label));
    const ring = getComputedStyle(element);
    const isMarked = ring.outlineStyle !== "none" || ring.boxShadow !== "none";
    return {
      isThere: element.matches(wanted),
      fault: isSeen && isMarked ? null : element.outerHTML.slice(0, 200),
    };
  }, selector);

/** Presses Tab until the focus stands on `selector`; every stop before it must be visible. */
async function tabTo(page: Page, selector: string, faults: string[]) {
  for (let presses = 0; presses < 250; presses++) {
    const { isThere, fault } = await focus(page, selector);
    if (fault && presses > 0) faults.push(`${new URL(page.url()).pathname}: ${fault}`);
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector} on ${page.url()}`);
}

/** Leaves the page by Enter on what has the focus. */
async function enter(page: Page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** Types a value into the control of a name, as a person without a mouse does. */
async function type(page: Page, name: string, value: string, faults: string[]) {
  const control = page.locator(`[name="${name}"]`).first();
  const kind = await control.evaluate((element) =>
    element instanceof HTMLSelectElement ? "select" : (element as HTMLInputElement).type,
  );
  if (kind === "radio") {
    await tabTo(page, `[name="${name}"]`, faults);
    const isChosen = () =>
      page.evaluate((wanted) => {
        const element = document.activeElement as HTMLInputElement;
        return element.checked && element.value === wanted;
      }, value);
    await page.keyboard.press("Space");
    for (let presses = 0; presses < 20 && !(await isChosen()); presses++)
      await page.keyboard.press("ArrowDown");
    return;
  }
  if (kind === "checkbox") {
    await tabTo(page, `[name="${name}"][value="${value}"]`, faults);
    return page.keyboard.press("Space");
  }
  await tabTo(page, `[name="${name}"]`, faults);
  if (kind === "select") {
    const words = await control.locator(`option[value="${value}"]`).innerText();
    return page.keyboard.type(words);
  }
  await page.keyboard.press("ControlOrMeta+A");
  return page.keyboard.insertText(value);
}

test.for([
  { how: "in English with JavaScript", javaScript: true, language: "en" as const },
  { how: "in Lithuanian without JavaScript", javaScript: false, language: "lt" as const },
])(
  "by keyboard alone, on a phone's width, six tasks and three files become a receipt in 25 pages $how",
  async ({ javaScript, language }) => {
    const server = await startServer();
    const db = connect(server.databaseUrl);
    try {
      await openShortCall(db, number);
      const definition = shortCall();
      const answers = rightAnswers(definition);
      const { page, errors } = await person(browser, server.origin, { javaScript, width: 360 });
      const faults: string[] = [];

      await page.goto(`/sign-in?lang=${language}`);
      await type(page, "email", email, faults);
      await type(page, "password", password, faults);
      await enter(page);

      let pages = 0;
      let at = "";
      page.on("framenavigated", (frame) => {
        // A page that only tells its address anew is not a new one.
        const isNew = !javaScript || frame.url() !== at;
        if (frame === page.mainFrame() && isNew) pages += 1;
        at = frame.url();
      });
      await page.goto(`/calls/${number}`);
      await tabTo(page, `a[href$="/my/proposals/new/${number}"]`, faults);
      await enter(page);
      await tabTo(page, "main form button", faults);
      await enter(page);
      const list = new URL(page.url()).pathname;

      for (const section of definition.form.sections) {
        if (section.part === "declarations") continue;
        await tabTo(page, `a[href$="/sections/${section.key}"]`, faults);
        await enter(page);
        if (section.part === "attachments") {
          for (const field of section.fields) {
            const file = { name: `${field.key}.pdf`, mimeType: "application/pdf" };
            const slot = `form[action*="/files/${field.key}"]`;
            await tabTo(page, `${slot} input[type=file]`, faults);
            // What the window of the system would give.
            await page.locator(":focus").setInputFiles({ ...file, buffer: await aPdf(field.key) });
            await tabTo(page, `${slot} button`, faults);
            await (javaScript ? page.keyboard.press("Enter") : enter(page));
            const line = page.locator(".files a", { hasText: file.name });
            await line.waitFor();
          }
          continue;
        }
        for (const field of section.fields)
          for (const [name, value] of controlsOf(field.key, answers[field.key] ?? ""))
            if ((await page.locator(`[name="${name}"]`).count()) > 0)
              await type(page, name, value, faults);
        if ((await page.locator('[name="form:done"]').count()) > 0)
          await type(page, "form:done", "yes", faults);
        await tabTo(page, 'button.button[value="continue"]', faults);
        await enter(page);
        expect(new URL(page.url()).pathname).toBe(list);
      }
      await page.goto(`${list}/check`);
      await tabTo(page, `a[href$="${list}/submit"]`, faults);
      await enter(page);
      const declarations = await page
        .locator("main [type=checkbox]")
        .evaluateAll((boxes) =>
          boxes.map((box) => [box.getAttribute("name") ?? "", box.getAttribute("value") ?? ""]),
        );
      for (const [name = "", value = ""] of declarations) await type(page, name, value, faults);
      await type(page, "position", "Direktorė", faults);
      await enter(page);

      const t = translator(language);
      await expect(page.locator("h1, .done-panel").first().innerText()).resolves.toBeTruthy();
      await expect(page.locator(".done-panel .number").innerText()).resolves.toBe(`${number}-001`);
      await expect(page.title()).resolves.toContain(t("site.name"));
      expect(pages).toBeLessThanOrEqual(25);
      expect([...new Set(faults)]).toEqual([]);
      expect(errors).toEqual([]);
    } finally {
      await db.$disconnect();
      await server.stop();
    }
  },
);
