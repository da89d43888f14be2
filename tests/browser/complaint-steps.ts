import type { Page } from "playwright-core";
import { press } from "./work-steps.ts";

/** The signatory of a proposal complains of its decision; gives the number of the complaint. */
export async function complain(page: Page, { id }: { id: string }) {
  await page.goto(`/my/proposals/${id}/complaint`);
  await page.locator("[name=contested]").fill("Sprendimas neatrinkti pasiūlymo.");
  await page.locator("[name=arguments]").fill("Vertintojai nepastebėjo pridėtos apklausos.");
  await page.locator("[name=asked]").fill("Prašome pasiūlymą vertinti iš naujo.");
  await page.locator("[name=position]").fill("Pirmininkė");
  await press(page, page.getByRole("button", { name: "Pateikti skundą" }));
  return page.locator(".done-panel .number").innerText();
}

/** Staff appoint who examines a complaint. */
export async function appoint(page: Page, complaint: string, name: string) {
  await page.goto("/staff/complaints");
  await page.getByRole("link", { name: complaint }).click();
  await page.locator("[name=handler]").selectOption({ label: name });
  await press(page, page.locator("button[value=appoint]"));
}

/** Whoever was appointed examines a complaint, writes down what was found, and rejects it. */
export async function reject(page: Page, complaint: string) {
  await page.goto("/staff/complaints");
  await page.getByRole("link", { name: complaint }).click();
  await page.locator("button[value=examine]").waitFor();
  await press(page, page.locator("button[value=examine]"));
  await page.locator("[name=facts]").fill("Apklausa pridėta, abu vertintojai ją mini.");
  await page.locator("[name=findings]").fill("Vertinta pagal kvietimo kriterijus.");
  await press(page, page.locator("button[value=note]"));
  await page.locator("[name=outcome][value=REJECTED]").check();
  await page.locator("[name=reasons]").fill("Apklausa įvertinta, balai pagrįsti anketose.");
  await press(page, page.locator("button[value=preview]"));
  await page
    .getByRole("heading", { name: "Laiškas" })
    .or(page.locator("#preview"))
    .first()
    .waitFor();
  await press(page, page.locator("button[value=answer]"));
}
