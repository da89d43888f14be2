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
  "publicity.title": "Viešinimo pareigos",
  "publicity.kept": "Viešinimo pareigos: atlikta {done} iš {all}",
  "publicity.text":
    "Ką privalo kiekvienas Europos Sąjungos lėšų gavėjas, kad žmonės matytų, kas projektą finansuoja (Reglamento (ES) 2021/1060 47 ir 50 straipsniai). Už neatliktas pareigas parama gali būti sumažinta iki 3 proc.",
  "publicity.duty.website": "Aprašymas interneto svetainėje ir socialiniuose tinkluose",
  "publicity.duty.documents": "Nuoroda į finansavimą dokumentuose ir medžiagoje dalyviams",
  "publicity.duty.emblem": "Europos Sąjungos emblema ant visos projekto medžiagos",
  "publicity.duty.poster": "A3 ar didesnis plakatas arba ekranas matomoje vietoje",
  "publicity.duty.plaque": "Ilgalaikė lenta ar stendas",
  "publicity.about.website":
    "Trumpas projekto, jo tikslų ir rezultatų aprašymas su Sąjungos parama, jei svetainę ar paskyras turite.",
  "publicity.about.documents":
    "Visuomenei ar dalyviams skirtuose dokumentuose ir pranešimuose matoma, kad projektą bendrai finansuoja Europos Sąjunga.",
  "publicity.about.emblem":
    "Emblema su sakiniu apie finansavimą – ant viso, ką rodote ir dalijate.",
  "publicity.about.poster": "Bent vienas plakatas ar lygiavertis ekranas su projekto informacija.",
  "publicity.about.plaque":
    "Projekto vertė didesnė kaip 100 000 Eur: pradėjus statybas ar įsigijus įrangą pakabinama ilgalaikė lenta. Jei nieko nestatote ir neperkate, parašykite tai pastaboje ir pakabinkite plakatą.",
  "publicity.notDone": "Neatlikta",
  "publicity.waits": "Grupė dar nematė",
  "publicity.seen": "Grupė matė",
  "publicity.see": "Mačiau",
  "publicity.on": "Atlikta {day}",
  "publicity.tell": "Įrašyti",
  "publicity.change": "Keisti įrašą",
  "publicity.doneOn": "Atlikimo diena",
  "publicity.link": "Nuoroda, kur tai matyti",
  "publicity.linkHint": "Pavyzdžiui, https://www.pavyzdys.lt/projektas",
  "publicity.note": "Pastaba",
  "publicity.files": "Failai (nuotrauka, dokumentas)",
  "publicity.filesKept": "Pridėti failai",
  "publicity.removeFile": "Pašalinti",
  "publicity.settled": "Grupė įrašą patvirtino, todėl failai lieka.",
  "publicity.fileCount": "Failų: {n}. Juos mato grupės darbuotojai, stebėtojai ir vykdytojas.",
  "publicity.save": "Išsaugoti",
  "refusal.publicity-settled": "Grupė įrašą jau patvirtino, todėl jo failų pašalinti nebegalima.",
  "refusal.publicity-later": "Ši diena dar neatėjo",
  "log.project.publicity": "Įrašyta projekto {subject} viešinimo pareiga",
  "log.project.publicity-file-removed": "Pašalintas projekto {subject} viešinimo pareigos failas",
  "log.project.publicity-seen": "Peržiūrėta projekto {subject} viešinimo pareiga",
  "log.project.read-file": "Atsisiųstas projekto {subject} viešinimo failas",
  "log.strategy.fund-statement": "Pakeista strategijos fondo nuoroda",
} as const satisfies Record<string, LithuanianMessage>;
