import type { Page } from "playwright-core";
import { formatInstant } from "#app/domain/values/instant.ts";
import { press } from "./work-steps.ts";

export const strategyPage = "/strategies/druskininkai/2024-2029";
const staffPage = `/staff${strategyPage}`;

const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const dayIn = (days: number) =>
  hoursFromNow(days * 24)
    .toISOString()
    .slice(0, 10);

/** Fills the fields of a plain form by their names. */
export async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`main [name="${name}"]`).fill(value);
}

/** The row of an action in the form of an amendment. */
const actionIn = (page: Page, number: string) =>
  page
    .locator(`input[name$=".number"][name*=".actions["][value="${number}"]`)
    .locator("xpath=ancestor::div[@class='entry'][1]");

/** Writes an amendment that gives an action other sums, and puts it in force by a general meeting. */
export async function amendActions(
  page: Page,
  changes: Record<string, { budget: string; projects: string }>,
  { reason, minutesNo }: { reason: string; minutesNo: string },
) {
  await page.goto(`${staffPage}/amend`);
  for (const [number, { budget, projects }] of Object.entries(changes)) {
    await actionIn(page, number).locator("[name$='.budget']").fill(budget);
    await actionIn(page, number).locator("[name$='.projects']").fill(projects);
  }
  await fill(page, { reason });
  await press(page, page.locator("button[name=intent][value=save]"));
  await fill(page, { approvedOn: dayIn(-1), minutesNo });
  await press(page, page.locator("button[name=intent][value=approve]"));
}

/** Puts a call on the timetable, and says that the timetable is right. */
export async function planCall(
  page: Page,
  { action, title, total }: { action: string; title: string; total: string },
) {
  await page.goto(`${staffPage}/timetable`);
  const option = page.locator("[name=actionId] option", { hasText: new RegExp(`^${action}`) });
  await page
    .locator("[name=actionId]")
    .selectOption((await option.first().getAttribute("value")) ?? "");
  await fill(page, { title, total, opensOn: dayIn(0), closesOn: dayIn(45) });
  await page.locator("[name=kinds][value=NGO]").check();
  await press(page, page.locator("button[name=intent][value=save]"));
  await press(page, page.locator("button[name=intent][value=refresh]"));
}

/** Makes a call of an action from a template and publishes it at once; gives its number. */
export async function publishCall(
  page: Page,
  { action, title, minutesNo }: { action: string; title: string; minutesNo: string },
) {
  await page.goto("/staff/calls/new");
  const option = page.getByRole("option", { name: new RegExp(`^${action}\\. `) });
  await page.locator("[name=actionId]").selectOption(await option.getAttribute("value"));
  await page.locator("[name=from]").selectOption("social");
  await fill(page, { title });
  await page.getByRole("button", { name: "Sukurti juodraštį" }).click();
  await page.waitForURL(/\/staff\/calls\/[^/]+\/build$/);
  const [, , , number = ""] = new URL(page.url()).pathname.split("/");
  await page.goto(`/staff/calls/${number}/build/publish`);
  await fill(page, { minutesNo });
  await page.locator("[name=how][value=now]").check();
  await page.getByRole("button", { name: "Patvirtinti" }).click();
  await page.waitForURL(new RegExp(`/staff/calls/${number}$`));
  return number;
}

/** Announces a training about a call; gives the path of its page of staff. */
export async function announceTraining(page: Page, title: string, call: string) {
  await page.goto("/staff/events/new");
  await page.locator("[name=kind][value=TRAINING]").check();
  await fill(page, {
    title,
    titleEn: "Training for applicants",
    startsAt: formatInstant(hoursFromNow(24), "lt"),
    endsAt: formatInstant(hoursFromNow(26), "lt"),
    place: "Druskininkų kultūros centras",
    capacity: "20",
  });
  await page.locator("[name=call]").selectOption(call);
  await press(page, page.locator("main form button").last());
  await press(page, page.locator("button[name=intent][value=publish]"));
  return new URL(page.url()).pathname;
}

/** Takes a place at an event. */
export async function comeTo(page: Page, event: string, who: { name: string; email: string }) {
  await page.goto(`${event.replace("/staff", "")}/register`);
  await fill(page, who);
  await press(page, page.locator("main form button").last());
}

/** Ticks who came of those who have a place, and says that the event was held. */
export async function holdTraining(page: Page, event: string, came: readonly string[]) {
  await page.goto(event);
  for (const name of came)
    await page.locator("tr", { hasText: name }).locator("[name=attended]").check();
  await press(page, page.locator("button[name=intent][value=attendance]"));
  await press(page, page.locator("button[name=intent][value=hold]"));
}

/** Takes a step of a project, with the days and sums that it asks for. */
export async function takeStep(
  page: Page,
  project: string,
  step: string,
  fields: Record<string, string>,
) {
  await page.goto(`${project}/steps/${step}`);
  await fill(page, fields);
  await press(page, page.locator("main form button").last());
}

/** An indicator of a project that is counted as a counter of the annual report. */
export async function addIndicator(
  page: Page,
  project: string,
  { counter, ...fields }: { title: string; unit: string; target: string; counter: string },
) {
  await page.goto(project);
  await fill(page, fields);
  await page.locator("[name=counter]").selectOption(counter);
  await press(page, page.locator("button[name=intent][value=save]"));
}

/** The promoter reports a period: the same value for every indicator, and what was done. */
export async function reportPeriod(page: Page, period: string, value: string, narrative: string) {
  await page.goto(period);
  for (const field of await page.locator("main [name^='values.']").all()) await field.fill(value);
  await fill(page, { narrative });
  await press(page, page.locator("button[name=intent][value=submit]"));
}

/** Begins the annual report of a year, writes its texts, and publishes it for members; gives its path. */
export async function writeReport(page: Page, year: string, texts: Record<string, string>) {
  await page.goto(`${staffPage}/reports`);
  await page.locator("[name=year]").selectOption(year);
  await press(page, page.locator("main form button").last());
  const report = new URL(page.url()).pathname;
  await fill(page, texts);
  await press(page, page.locator("main form button").last());
  await takeReportStep(page, report, "publish", {});
  return report;
}

/** Takes an annual report a step further, with what the step asks for. */
export async function takeReportStep(
  page: Page,
  report: string,
  step: "publish" | "approve" | "send",
  fields: Record<string, string>,
) {
  await page.goto(`${report}/${step}`);
  await fill(page, fields);
  await press(page, page.locator("main form button").last());
}
