import { tidy } from "./typed.ts";

const MOST_CHARS = 300;

/**
 * A typed address of a website as stored: with its scheme, https where none was typed. Null if it is
 * no address that anybody on the internet could open.
 */
export function parseWebsite(text: string): string | null {
  const typed = tidy(text);
  const full = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (typed.includes(" ") || !URL.canParse(full)) return null;

  const url = new URL(full);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  const isNamed = /\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(url.hostname);
  if (!isWeb || !isNamed || url.username || url.password) return null;
  // As typed, not in the letters that the name system makes of „ž“.
  const site = full.replace(/^[^/]+\/\/[^/?#]*/, (start) => start.toLowerCase());
  const isHome = url.pathname === "/" && !url.search && !url.hash;
  const shown = isHome ? site.replace(/[/?#]*$/, "") : site;
  return shown.length <= MOST_CHARS ? shown : null;
}
