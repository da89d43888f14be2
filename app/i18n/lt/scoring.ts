import type { LithuanianMessage } from "../message.ts";

/** What goes with the sheets of evaluators on pages without client code. */
export const scoring = {
  "sheet.submit": "Pateikti anketą",
  "sheet.submitHint": "Pateikta anketa užrakinama. Pakeisti ją galėsite tik darbuotojui grąžinus.",
  "sheetCheck.title": "Patikrinkite anketą: {registration}",
  "sheetCheck.lacks": {
    one: "Pateikti dar negalima: trūksta {n} dalyko",
    few: "Pateikti dar negalima: trūksta {n} dalykų",
    many: "Pateikti dar negalima: trūksta {n} dalyko",
    other: "Pateikti dar negalima: trūksta {n} dalykų",
  },
  "sheetCheck.back": "Grįžti ir taisyti",
  "sheetHistory.title": "Pateiktos anketos: {registration}",
  "sheetHistory.staffTitle": "Vertinimo anketos: {registration}",
  "sheetHistory.none": "Anketa dar nepateikta.",
  "sheetHistory.version": "{n}. Pateikta {at}",
  "sheetHistory.total": "Iš viso balų: {total}",
  "sheetHistory.returned": "Grąžinta {at}",
  "sheetHistory.whole": "Visa anketa",
  "sheetHistory.same": "Niekas nepakeista.",
  "sheetHistory.changed": "Pakeista po {n}-ojo pateikimo",
  "staff.proposal.sheets": "Vertinimo anketos ir jų istorija",
  "refusal.already-declared": "Dėl šio pasiūlymo jau pareiškėte.",
  "refusal.sheet-incomplete": "Anketa nepilna: įvertinkite ir pagrįskite kiekvieną kriterijų.",
  "refusal.sheet-submitted": "Anketa jau pateikta ir užrakinta.",
  "refusal.declare-first": "Pirmiausia pateikite deklaraciją.",
} as const satisfies Record<string, LithuanianMessage>;
