import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { openBrowser, person } from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { signInAs } from "./steps.ts";

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test.for([
  { how: "with JavaScript", javaScript: true },
  { how: "without JavaScript", javaScript: false },
])("staff make a call from a template and publish it $how", async ({ how, javaScript }) => {
  const { page, errors } = await person(browser, server.origin, { javaScript });
  const save = () => page.getByRole("button", { name: "Išsaugoti", exact: true }).last().click();
  const title = `Kaimynų dirbtuvės ${how}`;
  await signInAs(page, "Rasa Kazlauskienė");
  await page.goto("/staff/calls/new");
  const action = page.getByRole("option", { name: /^2\.1\. / });
  await page.locator("[name=actionId]").selectOption(await action.getAttribute("value"));
  await page.locator("[name=from]").selectOption("social");
  await page.locator("[name=title]").fill(title);
  await page.getByRole("button", { name: "Sukurti juodraštį" }).click();
  await page.waitForURL(/\/staff\/calls\/DH-2\.1-\d\d\/build$/);
  const root = new URL(page.url()).pathname;
  const number = root.split("/")[3] ?? "";

  // A question with three answers, the third added by the button of the list.
  await page.goto(`${root}/form/sections/need`);
  await page.locator("#new-title").fill("Kuriame rajone veiksite?");
  await page.locator("#new-kind").selectOption("choice");
  await page.getByRole("button", { name: "Pridėti klausimą" }).click();
  await page.waitForURL(/\/form\/fields\//);
  await page.getByRole("button", { name: "Pridėti punktą" }).click();
  await page.locator('[name="options[2].label.lt"]').waitFor();
  for (const [n, text] of ["Centre", "Senamiestyje", "Kitur"].entries())
    await page.locator(`[name="options[${n}].label.lt"]`).fill(text);
  // What is typed is seen beside the form, and is not saved by that.
  if (!javaScript) await page.getByRole("button", { name: "Peržiūrėti neišsaugant" }).click();
  await page.locator("#live").getByText("Senamiestyje").waitFor();
  const other = await page.context().newPage();
  await other.goto(`${root}/test/sections/need`);
  await other.getByText("Kuriame rajone veiksite?").waitFor();
  expect(await other.getByText("Senamiestyje").count()).toBe(0);
  await other.close();
  await save();
  await page.waitForURL(/\/build\/form/);

  // What is typed wrongly is kept with what is wrong about it.
  await page.goto(`${root}/criteria/strategy`);
  await page.locator("[name=maxPoints]").fill("daug");
  await save();
  await page.getByText("Įrašykite balus").first().waitFor();
  expect(await page.locator("[name=maxPoints]").inputValue()).toBe("daug");
  await page.locator("[name=maxPoints]").fill("25");
  await save();
  await page.getByText("turi sudaryti 100").waitFor();

  await page.goto(`${root}/publish`);
  await page.locator("[name=minutesNo]").fill("2026/21");
  await page.locator("[name=how][value=now]").check();
  await page.getByRole("button", { name: "Patvirtinti" }).click();
  await page.getByText("Kriterijų balai nesudaro nurodytos sumos").waitFor();
  await page.goto(`${root}/criteria/strategy`);
  await page.locator("[name=maxPoints]").fill("20");
  await save();
  await page.getByText("sudaro 100 iš 100").waitFor();

  await page.goto(`${root}/preview`);
  expect(await page.locator("h1").innerText()).toBe(title);
  await page.goto(`${root}/test/sections/need`);
  await page.locator("[name=problem]").fill("Trūksta dirbtuvių.");
  await page.getByLabel("Senamiestyje").check();
  await page.getByRole("button", { name: "Išsaugoti ir grįžti vėliau" }).click();
  await page.getByText("dar negalėtų būti pateiktas").waitFor();
  const pdf = await page.request.get(`${root}/test/proposal.pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");

  const visitor = await person(browser, server.origin, { javaScript });
  expect((await visitor.page.goto(`/calls/${number}`))?.status()).toBe(404);
  await page.goto(`${root}/publish`);
  await page.locator("[name=minutesNo]").fill("2026/21");
  await page.locator("[name=how][value=now]").check();
  await page.getByRole("button", { name: "Patvirtinti" }).click();
  await page.waitForURL(new RegExp(`/staff/calls/${number}$`));
  await visitor.page.goto(`/calls/${number}`);
  expect(await visitor.page.locator("h1").innerText()).toBe(title);
  await visitor.page.goto(`/calls/${number}/form`);
  await visitor.page.getByText("Kuriame rajone veiksite?").waitFor();
  expect(errors.filter((error) => !/40[049]/.test(error))).toEqual([]);
});
