import type { Answer } from "./visitor.ts";

export const justification =
  "Poreikis pagrįstas duomenimis, veiklos nuoseklios, rezultatai išmatuojami ir per numatytą laiką pasiekiami.";

/** Fills in the whole sheet of a page: three quarters of each scale, the last of each choice. */
export function wholeSheet({ page }: Answer) {
  const fields: Record<string, string> = {};
  for (const field of page.querySelectorAll("input.points")) {
    const most = Number(field.getAttribute("data-max"));
    fields[field.getAttribute("name") ?? ""] = String(Math.floor(most * 0.75));
  }
  for (const radio of page.querySelectorAll('input[type="radio"]'))
    fields[radio.getAttribute("name") ?? ""] = radio.getAttribute("value") ?? "";
  for (const area of page.querySelectorAll("textarea[name$='.justification']"))
    fields[area.getAttribute("name") ?? ""] = justification;
  return fields;
}
