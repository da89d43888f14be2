import type { Locator, Page } from "playwright-core";
import { formatInstant } from "#app/domain/values/instant.ts";

const justification =
  "Pagrįsta pasiūlyme nurodytais duomenimis ir pridėtais dokumentais; veiklos, terminai ir išlaidos sutampa tarpusavyje.";

/** Presses a button of a plain form and waits for the page that answers. */
export const press = (page: Page, button: Locator) =>
  Promise.all([page.waitForEvent("load"), button.click()]);

/** Does the next act that the staff page of the call offers. */
export async function nextAct(page: Page, number: string, act: string) {
  await page.goto(`/staff/calls/${number}`);
  await press(page, page.getByRole("button", { name: act }));
}

const noted = "Patikrinta pagal pateiktus dokumentus.";

async function answerAll(page: Page, number: string, registration: string, value: string) {
  await page.goto(`/staff/calls/${number}/checks?show=all`);
  await page.getByRole("link", { name: registration }).click();
  await page.waitForURL(/\/staff\/proposals\/.*\/check$/);
  await page.locator("form.check").waitFor();
  const choices = page.locator(`form.check input[type=radio][value=${value}]`);
  await choices.evaluateAll((all) => all.forEach((one) => (one as HTMLInputElement).click()));
}

async function noteAll(page: Page) {
  const notes = page.locator("form.check [name$='.note']");
  await notes.evaluateAll(
    (all, words) => all.forEach((one) => ((one as HTMLTextAreaElement).value = words)),
    noted,
  );
}

/** Checks a proposal as the first person: every item answered yes, with a note. */
export async function passCheck(page: Page, number: string, registration: string) {
  await answerAll(page, number, registration, "YES");
  await noteAll(page);
  await press(page, page.locator("button[name=intent][value=pass]"));
}

/** The same for one whose activities are elsewhere, which no explanation could change. */
export async function failCheck(page: Page, number: string, registration: string) {
  await answerAll(page, number, registration, "YES");
  await noteAll(page);
  await page.locator("[name='items.territory.answer'][value=NO]").check();
  await page.locator("form.check details.card summary").last().click();
  await page.locator("[name=point]").fill("12.4");
  await page.locator("[name=text]").fill("Veiklos turi būti vykdomos strategijos teritorijoje.");
  await page.locator("[name=waiver]").fill("Veiklų vietos pakeitimas būtų kitas projektas.");
  await press(page, page.locator("button[name=intent][value=fail]"));
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

/** The declaration that an evaluator makes before anything of a proposal can be read. */
async function openDeclaration(page: Page, registration: string) {
  await page.goto("/evaluation");
  await page.locator("ul.tasks li", { hasText: registration }).getByRole("link").click();
  await page.locator("[name=interest]").first().waitFor();
}

/** An evaluator steps aside from a proposal. */
export async function declareConflict(page: Page, registration: string, reason: string) {
  await openDeclaration(page, registration);
  await page.locator("[name=interest][value=conflict]").check();
  await page.locator("[name=reason]").fill(reason);
  await page.locator("main form button").click();
  await page.waitForURL((url) => url.pathname === "/evaluation");
}

/** What to give by a criterion: the best, the least, or its share of a total of a hundred. */
type Points = "best" | "worst" | number;

const given = (points: Points, most: string) => {
  if (points === "worst") return "0";
  return points === "best" ? most : String((points * Number(most)) / 100);
};

/** Declares no conflict, scores every criterion, and hands the sheet in. */
export async function score(page: Page, registration: string, how: Points) {
  await openDeclaration(page, registration);
  await page.locator("[name=interest][value=none]").check();
  await page.locator("main form button").click();
  await page.locator("[name='scores[0].justification']").waitFor();

  const criteria = await page.locator("textarea[name$='.justification']").count();
  for (let index = 0; index < criteria; index++) {
    const field = page.locator(`input.points[name='scores[${index}].points']`);
    if ((await field.count()) > 0) {
      const most = (await field.getAttribute("data-max")) ?? "";
      await field.fill(given(how, most));
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

/** One proposes to approve the list, the other approves it. */
export async function approve(staff: Page, colleague: Page, number: string) {
  const approval = `/staff/calls/${number}/approval`;
  await staff.goto(approval);
  await press(staff, staff.locator("button[name=intent][value=ask]"));
  await colleague.goto(approval);
  await press(colleague, colleague.locator("button[name=intent][value=approve]"));
}

/** The first whole minute that is not at once. */
const nextMinute = () => new Date(Math.ceil((Date.now() + 20_000) / 60_000) * 60_000);

/** Sets the release for an hour and calls it off, then for the next minute. */
export async function setRelease(page: Page, number: string) {
  await page.goto(`/staff/calls/${number}/release`);
  const cancel = page.locator("button[name=intent][value=cancel]");
  const set = async (at: Date) => {
    await page.locator("[name=at]").fill(formatInstant(at, "lt").replace(" ", "T"));
    await press(page, page.locator("button[name=intent][value=set]"));
    await cancel.waitFor();
  };
  await set(new Date(Date.now() + 3_600_000));
  await press(page, cancel);
  await set(nextMinute());
}

/** One proposes to offer freed money to the first of the reserve, the other approves it, and it is released. */
export async function offerToReserve(staff: Page, colleague: Page, number: string) {
  const reserve = `/staff/calls/${number}/reserve`;
  await staff.goto(reserve);
  await staff.locator("select[name$='.act']").first().selectOption("whole");
  await staff.locator("[name=why]").fill("Atsisakyta siūlomos sumos, todėl atsirado lėšų.");
  await press(staff, staff.locator("button[name=intent][value=propose]"));
  await colleague.goto(reserve);
  await press(colleague, colleague.locator("button[name=intent][value=approve]"));
  await setRelease(staff, number);
}

/** Lets the solver seat the evaluators where seats are free, and publishes what it proposes. */
export async function publishPlan(page: Page, number: string) {
  await page.goto(`/staff/calls/${number}/assignments`);
  await page.getByText("Pasiūlyti skyrimą automatiškai").click();
  await press(page, page.getByRole("button", { name: "Parengti juodraštį" }));
  await press(page, page.getByRole("link", { name: "Peržiūrėti ir paskelbti" }));
  await press(page, page.getByRole("button", { name: /^Paskelbti/ }));
}
