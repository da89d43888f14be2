/** The texts in the language of the page; another language is another page. */
const texts =
  document.documentElement.lang === "en"
    ? (await import("./en.ts")).en
    : (await import("./lt.ts")).lt;

export const catalogues = { lt: texts, en: texts };
