import type { LithuanianMessage } from "../message.ts";

/** Documents of an evaluation and what is done with letters. */
export const documents = {
  "refusal.letter-empty":
    "Rašto išduoti negalima, nes tuščios vietos: {fields}. Pataisykite rašto šabloną arba duomenis",
  "template.title": "Raštų šablonai",
  "template.lead":
    "Čia keičiami Jūsų grupės raštų žodžiai. Pakeitimas galioja nuo išsaugojimo; patvirtinti ir išsiųsti raštai lieka tokie, kokie buvo.",
  "template.standard": "standartinis tekstas",
  "template.version": "versija {n}",
  "template.heading": "Antraštė",
  "template.body": "Tekstas",
  "template.bodyHint":
    "Pastraipas skirkite tuščia eilute. „# “ pradeda poantraštį, „- “ ar „1. “ – sąrašą, dalis dvigubuose riestiniuose skliaustuose atskiroje eilutėje įterpia lentelę ar kelias pastraipas.",
  "template.fields": "Laukai ir dalys",
  "template.field": "Laukas",
  "template.example": "Pavyzdys",
  "template.obligatory": "būtinas",
  "template.part": "dalis",
  "template.save": "Išsaugoti naują versiją",
  "template.preview": "Peržiūrėti",
  "template.previewTitle": "Taip atrodys raštas su pavyzdiniais duomenimis",
  "template.reset": "Grįžti prie standartinio teksto",
  "template.standardText": "Standartinis tekstas",
  "template.versions": "Versijos",
  "template.savedBy": "{n} – {at}, {by}",
  "template.wentBack": "grįžta prie standartinio teksto",
  "template.changes": "Kuo tekstas skiriasi nuo standartinio",
  "template.pdf": "Galiojantis tekstas su pavyzdiniais duomenimis (PDF)",
  "template.language": "Kalba",
  "refusal.template-empty": "Įrašykite antraštę ir tekstą",
  "refusal.template-unknown": "Tokių laukų ar dalių šis raštas neturi: {names}",
  "refusal.template-missing": "Trūksta būtinų laukų ar dalių: {names}",
  "refusal.template-braces":
    "Yra riestinių skliaustų, kurie nežymi lauko ar dalies. Laukas rašomas riestiniuose skliaustuose, dalis – dvigubuose, atskiroje eilutėje",
  "evalDoc.title": "Dokumentai",
  "evalDoc.summary": "Vertinimo rezultatų suvestinė",
  "evalDoc.list": "Projektų ir rezervinis sąrašas",
  "evalDoc.sheet": "Anketa {letter} (PDF)",
} as const satisfies Record<string, LithuanianMessage>;
