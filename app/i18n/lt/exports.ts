import type { LithuanianMessage } from "../message.ts";

/** Lists as files: names of files, heads of columns. */
export const exportTexts = {
  "exports.as": "Eksportuoti:",
  "exports.file.proposals": "pasiulymai",
  "exports.file.assignments": "vertintojai",
  "exports.evaluatorEmail": "Vertintojo el. paštas",
  "exports.evaluator": "Vertintojas",
  "exports.file.ranking": "pirmumo-eile",
  "exports.title": "Projekto pavadinimas",
  "exports.asked": "Prašoma suma (Eur)",
  "exports.sheetsIn": "Pateikta anketų",
  "exports.sheetsNeeded": "Reikia anketų",
  "exports.sheet": "{n} anketa",
  "exports.spread": "Balų skirtumas",
  "exports.offer": "Siūloma suma (Eur)",
  "exports.tie": "Kas nulėmė esant lygiems balams",
  "exports.outcome.SELECTED": "Finansuoti",
  "exports.outcome.PARTIAL": "Finansuoti iš dalies",
  "exports.outcome.RESERVE": "Rezervas",
  "exports.outcome.BELOW_THRESHOLD": "Nesurinko mažiausio balo",
  "exports.outcome.NO_SCORE": "Neįvertinta",
} as const satisfies Record<string, LithuanianMessage>;
