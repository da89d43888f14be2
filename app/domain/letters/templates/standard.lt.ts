import type { TemplatedKind } from "./kinds.ts";
import type { Template } from "./template.ts";

const complaint = `# Apskundimo tvarka

Jei nesutinkate su šiuo sprendimu, per {complaintDays} nuo šio rašto gavimo dienos galite pateikti vietos veiklos grupei motyvuotą skundą el.\u00A0paštu {complaintEmail}. Skundas išnagrinėjamas per {answerDays}. Sprendimas taip pat gali būti skundžiamas teismui teisės aktų nustatyta tvarka.`;

const decided = (what: string, more = "") =>
  `Informuojame, kad vietos veiklos grupės valdyba {meetingDay} posėdyje (protokolas Nr.\u00A0{minutes}) nusprendė ${what}. ${more}`.trim();

const result = `# Vertinimo rezultatas

{{result}}

Vidutiniai balai pagal kriterijus ir vertintojų pagrindimas pateikti priede.`;

const next = (first: string) => `# Tolesni veiksmai

1. ${first} prašome pateikti {authority} iki {dueOn} (imtinai).
2. Vietos plėtros projektų sąrašą perduodame {authority}. Galutinį projekto tinkamumo finansuoti vertinimą atlieka {authorityShort}; šis raštas nėra projekto sutartis.`;

const publicity = `# Viešinimo pareigos

Įgyvendindami projektą, privalote viešinti gautą paramą (2021\u00A0m. birželio 24\u00A0d. Europos Parlamento ir Tarybos reglamento (ES) 2021/1060 50\u00A0straipsnis):

- interneto svetainėje (jei ją turite) ir socialinių tinklų paskyrose trumpai aprašykite projektą, jo tikslus, rezultatus ir Europos Sąjungos paramą;
- visuomenei ir dalyviams skirtuose projekto dokumentuose ir informacinėje medžiagoje aiškiai matomoje vietoje nurodykite, kad projektas bendrai finansuojamas Europos Sąjungos, ir naudokite jos emblemą;
- jei projektas apima materialiąsias investicijas arba įrangos įsigijimą, o bendra jo vertė viršija 100\u00A0000\u00A0Eur (ESF+) arba 500\u00A0000\u00A0Eur (ERPF), pradėję įgyvendinti, visuomenei aiškiai matomoje vietoje įrenkite ilgalaikę lentelę arba skydą;
- kitais atvejais visuomenei aiškiai matomoje vietoje iškabinkite bent vieną ne mažesnį kaip A3 formato plakatą arba naudokite lygiavertį elektroninį ekraną su informacija apie projektą ir Europos Sąjungos paramą.

Jei šios pareigos nevykdomos ir padėtis neištaisoma, gali būti panaikinta iki 3\u00A0proc. projektui skirtos paramos.

# Projekto duomenų skelbimas

Informuojame, kad paramą gavusio projekto duomenys skelbiami viešai (to paties reglamento 49\u00A0straipsnio 3 ir 5\u00A0dalys): gavėjo pavadinimas, projekto pavadinimas, tikslas, pradžia ir pabaiga, bendra išlaidų suma, paramos suma ir dalis, fondas, strategija ir veiksmas, vieta. Fizinio asmens vardas ir pavardė išimami praėjus dvejiems metams nuo pirmojo paskelbimo.`;

const notSelected = `${decided("neatrinkti Jūsų projektinio pasiūlymo", "{reason}")}

{{boardReason}}

{{proposal}}

${result}

${complaint}`;

/** The standard Lithuanian words of letters. Start: reference domain §4.1; the complaint text needs a lawyer. */
export const standardLt: Record<TemplatedKind, Template> = {
  SELECTED: {
    heading: "DĖL PROJEKTINIO PASIŪLYMO ATRINKIMO",
    body: `${decided("atrinkti Jūsų projektinį pasiūlymą ir įtraukti jį į vietos plėtros projektų sąrašą", "Skiriama paramos suma – {granted} ({rate} tinkamų finansuoti išlaidų).")}

{{boardReason}}

{{proposal}}

# Finansavimas

{{financing}}

${result}

{{conditions}}

${next("{document}")}

{{deMinimis}}

${publicity}

${complaint}`,
  },
  PARTIAL: {
    heading: "DĖL PROJEKTINIO PASIŪLYMO ATRINKIMO IŠ DALIES",
    body: `${decided("atrinkti Jūsų projektinį pasiūlymą iš dalies", "Siūloma paramos suma – {granted} vietoj prašytos {asked}.")}

{{boardReason}}

{{proposal}}

# Finansavimas

{{financing}}

{{reduction}}

# Jūsų sutikimas

Prašome iki {acceptBy} raštu pranešti, ar sutinkate su siūloma suma. Negavę atsakymo laikysime, kad siūlomos sumos atsisakėte, o lėšas pasiūlysime kitam rezervinio sąrašo pasiūlymui.

${result}

${next("Jei sutiksite su siūloma suma, {document}")}

{{deMinimis}}

${publicity}

${complaint}`,
  },
  RESERVE: {
    heading: "DĖL ĮTRAUKIMO Į REZERVINĮ SĄRAŠĄ",
    body: `${decided("įtraukti Jūsų projektinį pasiūlymą į rezervinių vietos plėtros projektų sąrašą", "Rezerviniame sąraše Jūsų pasiūlymui tenka {reservePlace} vieta. Sąrašas galioja iki {validUntil}")}

{{boardReason}}

{{proposal}}

${result}

# Ką reiškia rezervinis sąrašas

Atsiradus lėšų (kitam pareiškėjui atsisakius paramos, atsiėmus pasiūlymą, negavus finansavimo arba sutaupius lėšų), parama siūloma sąrašo eilės tvarka. Apie tai informuosime atskiru raštu.

Įtraukimas į rezervinį sąrašą nereiškia, kad parama bus skirta, ir Jūsų neįpareigoja.

${complaint}`,
  },
  NOT_SELECTED_THRESHOLD: {
    heading: "DĖL PROJEKTINIO PASIŪLYMO NEATRINKIMO",
    body: notSelected,
  },
  NOT_SELECTED_MONEY: { heading: "DĖL PROJEKTINIO PASIŪLYMO NEATRINKIMO", body: notSelected },
  INELIGIBLE: {
    heading: "DĖL PROJEKTINIO PASIŪLYMO ATMETIMO",
    body: `${decided("atmesti Jūsų projektinį pasiūlymą")}

{{proposal}}

# Atmetimo priežastis

{{requirements}}

# Prašymas patikslinti

{{clarification}}

${complaint}`,
  },
  COMPLAINT_OUTCOME: {
    heading: "DĖL SKUNDO IŠNAGRINĖJIMO",
    body: `Išnagrinėjome Jūsų {received} gautą skundą Nr.\u00A0{complaint} dėl projektinio pasiūlymo {title} (registracijos Nr.\u00A0{registration}), pateikto pagal kvietimą Nr.\u00A0{call}. Nusprendėme skundą {decision}.

# Sprendimo motyvai

{{reasons}}

{{consequence}}

# Kur kreiptis, jei nesutinkate

Šis atsakymas ir sprendimas, dėl kurio skųstasi, gali būti skundžiami teismui teisės aktų nustatyta tvarka.`,
  },
  WITHDRAWAL: {
    heading: "DĖL PROJEKTINIO PASIŪLYMO ATSIĖMIMO",
    body: `Patvirtiname, kad {day} Jūsų prašymu projektinis pasiūlymas {title} (registracijos Nr.\u00A0{registration}), pateiktas pagal kvietimą Nr.\u00A0{call} {callTitle}, atsiimtas ir toliau nevertinamas.

Kol nesibaigė kvietimo terminas, pasiūlymą galite pateikti iš naujo.`,
  },
  CANCELLATION: {
    heading: "DĖL KVIETIMO ATŠAUKIMO",
    body: `Informuojame, kad kvietimas teikti vietos plėtros projektinius pasiūlymus Nr.\u00A0{call} {callTitle} atšauktas (protokolas Nr.\u00A0{minutes}).

Priežastis: {reason}

Jūsų projektinis pasiūlymas {title} (registracijos Nr.\u00A0{registration}) nebus vertinamas. Jis ir jo priedai lieka Jūsų paskyroje, todėl galėsite juos panaudoti kitam kvietimui.`,
  },
  EXTENSION: {
    heading: "DĖL PATIKSLINIMO TERMINO PRATĘSIMO",
    body: `Atsižvelgdami į Jūsų prašymą, pratęsiame terminą patikslinti projektinį pasiūlymą {title} (registracijos Nr.\u00A0{registration}), pateiktą pagal kvietimą Nr.\u00A0{call} {callTitle}. Patikslinimą galite pateikti iki {dueOn} (imtinai).

Laiku nepateikus patikslinimo, pasiūlymas bus vertinamas pagal turimą informaciją ir gali būti atmestas. Antrą kartą terminas nepratęsiamas.`,
  },
};

/** What is offered from the reserve: the board put the proposal there, and money has come free since. */
export const reserveOfferLt = (outcome: "SELECTED" | "PARTIAL"): Template => ({
  heading: "DĖL PARAMOS SIŪLYMO REZERVINIO SĄRAŠO PASIŪLYMUI",
  body: `Vietos veiklos grupės valdyba {meetingDay} posėdyje (protokolas Nr.\u00A0{minutes}) Jūsų projektinį pasiūlymą įtraukė į rezervinių vietos plėtros projektų sąrašą ({reservePlace} vieta). Atsirado lėšų, todėl sąrašo eilės tvarka Jūsų pasiūlymui siūlome paramą. Siūloma paramos suma – ${outcome === "PARTIAL" ? "{granted} vietoj prašytos {asked}" : "{granted} ({rate} tinkamų finansuoti išlaidų)"}.

{{proposal}}

# Finansavimas

{{financing}}

${outcome === "PARTIAL" ? "{{reduction}}" : "{{conditions}}"}

# Jūsų sutikimas

Prašome iki {acceptBy} (imtinai) pranešti, ar sutinkate su siūloma parama: tai galite padaryti savo paskyroje arba raštu. Negavę atsakymo laikysime, kad paramos atsisakėte, o lėšas pasiūlysime kitam rezervinio sąrašo pasiūlymui.

${result}

${next("Jei sutiksite su siūloma parama, {document}")}

{{deMinimis}}

${publicity}

${complaint}`,
});
