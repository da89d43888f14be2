/** The texts in the language of the page; another language is another page. */
const texts =
  document.documentElement.lang === "en"
    ? (await import("./en-in-browser.ts")).enInBrowser
    : (await import("./lt-in-browser.ts")).ltInBrowser;

export const catalogues = { lt: texts, en: texts };

/** A page whose texts stay on the server is loaded whole; no page with client code is one. */
export function withoutText(): "" {
  location.reload();
  return "";
}
