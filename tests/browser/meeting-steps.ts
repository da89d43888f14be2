import type { Page } from "playwright-core";
import { formatInstant } from "#app/domain/values/instant.ts";
import { press } from "./work-steps.ts";

const inAnHour = () => formatInstant(new Date(Date.now() + 3_600_000), "lt");

/** Plans a meeting of the board with the list of a call on its agenda; gives its address. */
export async function planMeeting(page: Page, number: string, minutesNo: string) {
  await page.goto("/staff/meetings/new");
  await page.locator("[name=kind][value=IN_PERSON]").check();
  await page.locator("[name=startsAt]").fill(inAnHour());
  await page.locator("[name=minutesNo]").fill(minutesNo);
  await press(page, page.getByRole("button", { name: "Išsaugoti planą" }));
  const at = new URL(page.url()).pathname;
  await page.goto(`${at}/agenda`);
  await page.locator("[name=call]").selectOption(number);
  await press(page, page.locator("button[value=addCall]"));
  return at;
}

/** Moves a meeting that is planned to an hour of today. */
export async function moveToToday(page: Page, at: string) {
  await page.goto(`${at}/plan`);
  await page.locator("[name=startsAt]").fill(inAnHour());
  await press(page, page.getByRole("button", { name: "Išsaugoti planą" }));
}

/** A member of the board declares about every proposal, and steps aside from one of them. */
export async function declareAll(
  page: Page,
  proposals: readonly { id: string }[],
  conflict?: { id: string },
) {
  for (const { id } of proposals) {
    await page.goto(`/board/proposals/${id}/declaration`);
    const isOut = id === conflict?.id;
    await page.locator(`[name=interest][value=${isOut ? "conflict" : "none"}]`).check();
    if (isOut) await page.locator("[name=reason]").fill("Pareiškėjo vadovas – mano brolis.");
    await press(page, page.locator("main form button"));
  }
}

/** Calls a meeting, opens it, and writes down who is in the room. */
export async function openMeeting(page: Page, at: string, present: readonly string[]) {
  await page.goto(at);
  for (const intent of ["call", "begin"])
    await press(page, page.locator(`button[name=intent][value=${intent}]`));
  for (const name of present)
    await page.getByLabel(`Dalyvauja: ${name}`).selectOption({ label: "Salėje" });
  await press(page, page.getByRole("button", { name: "Išsaugoti dalyvius" }));
}

const itemOf = (page: Page, text: string) =>
  page.locator("ol.agenda > li").filter({ hasText: text });

/** Does one act on an item of the agenda of a running meeting. */
export async function actOn(
  page: Page,
  text: string,
  intent: "note" | "postpone" | "recuse",
  recused?: { name: string; reason: string },
) {
  const item = itemOf(page, text);
  await item.locator("details summary").last().click();
  if (recused) {
    await item.locator("[name=userId]").selectOption({ label: recused.name });
    await item.locator("[name=reason]").fill(recused.reason);
  }
  await press(page, item.locator(`button[value=${intent}]`));
}

/** What the quorum meter of an item says. */
export const meterOf = (page: Page, text: string) => itemOf(page, text).innerText();

/** Writes down the votes of every item that can be voted on: all are for. */
export async function voteForAll(page: Page, at: string) {
  await page.goto(`${at}/votes`);
  await press(page, page.getByRole("button", { name: "Įrašyti balsus" }));
}

/** Ends the meeting; the secretary signs its minutes and then whoever presided does. */
export async function closeAndSign(secretary: Page, chair: Page, at: string) {
  await secretary.goto(at);
  await press(secretary, secretary.locator("button[name=intent][value=close]"));
  await secretary.goto(`${at}/minutes`);
  await press(secretary, secretary.locator("button[name=intent][value=sign]"));
  await chair.goto(`${at.replace("/staff/", "/board/")}/minutes`);
  await press(chair, chair.getByRole("button", { name: "Pasirašyti protokolą" }));
}
