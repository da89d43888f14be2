import type { Locator, Page } from "playwright-core";

const justification =
  "Pagrįsta pasiūlyme nurodytais duomenimis ir pridėtais dokumentais; veiklos, terminai ir išlaidos sutampa tarpusavyje.";

/** Presses a button of a plain form and waits for the page that answers. */
const press = (page: Page, button: Locator) =>
  Promise.all([page.waitForEvent("load"), button.click()]);

/** Does the next act that the staff page of the call offers. */
export async function nextAct(page: Page, number: string, act: string) {
  await page.goto(`/staff/calls/${number}`);
  await press(page, page.getByRole("button", { name: act }));
}

async function answerAll(page: Page, number: string, registration: string, value: string) {
  await page.goto(`/staff/calls/${number}/checks?show=all`);
  await page.getByRole("link", { name: registration }).click();
  await page.waitForURL(/\/staff\/proposals\/.*\/check$/);
  await page.locator("form.check").waitFor();
  for (const choice of await page.locator(`form.check input[type=radio][value=${value}]`).all())
    await choice.check();
}

/** Checks a proposal as the first person: every item answered yes. */
export async function passCheck(page: Page, number: string, registration: string) {
  await answerAll(page, number, registration, "YES");
  await press(page, page.locator("button[name=intent][value=pass]"));
}

/** The second pair of eyes: agrees with every answer. */
export async function confirmCheck(page: Page, number: string, registration: string) {
  await answerAll(page, number, registration, "AGREE");
  await press(page, page.locator("button[name=intent][value=confirm]"));
}

/** Assigns the people to every proposal of the call. */
export async function assign(page: Page, number: string, people: readonly string[]) {
  await page.goto(`/staff/calls/${number}/assignments`);
  for (const name of people)
    for (const box of await page.locator("label.tick", { hasText: name }).all())
      await box.locator("input").check();
  await press(page, page.getByRole("button", { name: "Įrašyti juodraštį" }));
  await press(page, page.getByRole("link", { name: "Peržiūrėti ir paskelbti" }));
  await press(page, page.getByRole("button", { name: /^Paskelbti/ }));
}

/** Declares no conflict, scores every criterion at its best or at its worst, and hands the sheet in. */
export async function score(page: Page, registration: string, how: "best" | "worst") {
  await page.goto("/evaluation");
  await page.locator("ul.tasks li", { hasText: registration }).getByRole("link").click();
  await page.locator("[name=interest]").first().waitFor();
  await page.locator("[name=interest][value=none]").check();
  await page.locator("main form button").click();
  await page.locator("[name='scores[0].justification']").waitFor();

  const criteria = await page.locator("[name$='.justification']").count();
  for (let index = 0; index < criteria; index++) {
    const field = page.locator(`input.points[name='scores[${index}].points']`);
    if ((await field.count()) > 0) {
      const most = (await field.getAttribute("data-max")) ?? "";
      await field.fill(how === "best" ? most : "0");
    } else {
      const bands = page.locator(`[type=radio][name='scores[${index}].points']`);
      await (how === "best" ? bands.last() : bands.first()).check();
    }
    await page.locator(`[name='scores[${index}].justification']`).fill(justification);
  }
  await page.getByRole("button", { name: "Tikrinti ir pateikti" }).click();
  await page.getByRole("button", { name: "Pateikti anketą" }).click();
  await page.getByText("ir užrakinta").waitFor();
}

/** Records what was computed as the decision of a meeting, approves and releases it. */
export async function decideAndRelease(
  page: Page,
  number: string,
  meeting: { heldOn: string; minutesNo: string },
) {
  await page.goto(`/staff/calls/${number}/decision`);
  await page.locator("[name=heldOn]").fill(meeting.heldOn);
  await page.locator("[name=minutesNo]").fill(meeting.minutesNo);
  await page.locator("[name=place]").fill("Druskininkai");
  await page.locator("[name=chair]").fill("Tomas Vaitkus");
  await press(page, page.locator("button[name=intent][value=record]"));
  await press(page, page.locator("button[name=intent][value=approve]"));

  await page.goto(`/staff/calls/${number}/letters`);
  await page.getByRole("link", { name: "Skelbti sprendimus" }).click();
  await page.waitForURL(/\/release$/);
  await press(page, page.locator("main form button"));
  await page.waitForURL((url) => !url.pathname.endsWith("/release"));
}
