import type { LithuanianMessage } from "../message.ts";

/** The statement of the fund, and the duties of publicity of projects. */
export const publicity = {
  "fundStatement.title": "Fondo nuoroda",
  "fundStatement.text":
    "Prie Europos Sąjungos emblemos šis sakinys rodomas {from}–{to}\u00a0m. strategijos, jos kvietimų ir projektų puslapių apačioje ir kvietimų raštuose. Kiekvieno laikotarpio programa nustato savo: 2021–2027\u00a0m. – „Bendrai finansuoja Europos Sąjunga“.",
  "fundStatement.lt": "Sakinys lietuvių kalba",
  "fundStatement.ltHint": "Jei paliksite tuščią, bus rodomas grupės blanko sakinys: „{statement}“.",
  "fundStatement.en": "Sakinys anglų kalba",
  "fundStatement.save": "Išsaugoti",
  "fundStatement.saved": "Išsaugota. Puslapio apačioje matote, kaip tai atrodo.",
  "log.strategy.fund-statement": "Pakeista strategijos fondo nuoroda",
} as const satisfies Record<string, LithuanianMessage>;
