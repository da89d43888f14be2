import type {
  CommonInput,
  FundedInput,
  IneligibleInput,
  NextStep,
  UnmetCriterion,
} from "../decision-input.ts";
import {
  letterDate,
  letterMoney,
  letterRate,
  pointsNumber,
  pointsText,
  quoted,
  sentence,
  workingDays,
} from "../wording.ts";

const money = (cents: number) => letterMoney(cents, "lt");
const date = (isoDate: string) => letterDate(isoDate, "lt");
const named = (name: string) => quoted(name, "lt");
const points = (hundredths: number) => pointsText(hundredths, "lt", "accusative");
/** „12.3 papunkčio“, „12 punkto“. */
const pointOf = (point: string) => `${point} ${point.includes(".") ? "papunkčio" : "punkto"}`;

const authorities = {
  CPVA: { to: "Centrinei projektų valdymo agentūrai (CPVA)", short: "CPVA" },
  VRM: { to: "Vidaus reikalų ministerijai (VRM)", short: "VRM" },
};
const documents = {
  IMPLEMENTATION_PLAN: "Projekto įgyvendinimo planą (PĮP)",
  APPLICATION: "Projekto paraišką",
};

/** Lithuanian texts of the decision letters. Start: reference domain §4.1; the complaint text needs a lawyer. */
export const decisionLt = {
  headings: {
    SELECTED: "DĖL PROJEKTINIO PASIŪLYMO ATRINKIMO",
    PARTIAL: "DĖL PROJEKTINIO PASIŪLYMO ATRINKIMO IŠ DALIES",
    RESERVE: "DĖL ĮTRAUKIMO Į REZERVINĮ SĄRAŠĄ",
    NOT_SELECTED_THRESHOLD: "DĖL PROJEKTINIO PASIŪLYMO NEATRINKIMO",
    NOT_SELECTED_MONEY: "DĖL PROJEKTINIO PASIŪLYMO NEATRINKIMO",
    INELIGIBLE: "DĖL PROJEKTINIO PASIŪLYMO ATMETIMO",
  },
  sections: {
    financing: "Finansavimas",
    result: "Vertinimo rezultatas",
    reduction: "Kodėl siūloma mažesnė suma",
    consent: "Jūsų sutikimas",
    conditions: "Paramos skyrimo sąlygos",
    nextSteps: "Tolesni veiksmai",
    publicity: "Viešinimo pareigos",
    deMinimis: "Nereikšminga (de minimis) pagalba",
    reserve: "Ką reiškia rezervinis sąrašas",
    requirements: "Atmetimo priežastis",
    clarification: "Prašymas patikslinti",
    complaint: "Apskundimo tvarka",
  },
  labels: {
    call: "Kvietimas",
    action: "Strategijos veiksmas",
    proposal: "Registracijos numeris",
    title: "Projekto pavadinimas",
    applicant: "Pareiškėjas",
    asked: "Prašyta paramos suma",
    approved: "Skiriama paramos suma",
    offered: "Siūloma paramos suma",
    rate: "Finansuojamoji dalis",
    ownContribution: "Nuosavas įnašas",
    score: "Surinkta balų",
    threshold: "Privaloma surinkti",
    rank: "Vieta pirmumo eilėje",
    cutOff: "Mažiausias finansuotas balas",
    reservePlace: "Vieta rezerviniame sąraše",
    reserveValidUntil: "Sąrašas galioja iki",
    clarificationAsked: "Paprašyta patikslinti",
    clarificationQuestion: "Ko prašyta",
    clarificationAnswered: "Atsakyta",
    clarificationAnswer: "Atsakymas",
  },
  values: {
    call: ({ call }: CommonInput) => `Nr.\u00A0${call.number} ${named(call.title)}`,
    action: ({ action }: CommonInput) => `${action.number} ${named(action.title)}`,
    proposal: ({ proposal }: CommonInput) =>
      `Nr.\u00A0${proposal.number}, gautas ${date(proposal.receivedOn)}`,
    applicant: ({ applicant }: CommonInput) => `${applicant.name}, kodas ${applicant.code}`,
    rate: (basisPoints: number) => `${letterRate(basisPoints, "lt")} tinkamų finansuoti išlaidų`,
    score: (score: number, max: number) =>
      `${pointsNumber(score, "lt")} iš ${pointsNumber(max, "lt")}`,
    noAnswer: "iki nustatyto termino atsakymo negauta",
  },

  decided: {
    SELECTED: "atrinkti Jūsų projektinį pasiūlymą ir įtraukti jį į vietos plėtros projektų sąrašą",
    PARTIAL: "atrinkti Jūsų projektinį pasiūlymą iš dalies",
    RESERVE: "įtraukti Jūsų projektinį pasiūlymą į rezervinių vietos plėtros projektų sąrašą",
    NOT_SELECTED_THRESHOLD: "neatrinkti Jūsų projektinio pasiūlymo",
    NOT_SELECTED_MONEY: "neatrinkti Jūsų projektinio pasiūlymo",
    INELIGIBLE: "atmesti Jūsų projektinį pasiūlymą",
  },
  decision: ({ meeting }: CommonInput, decided: string) =>
    `Informuojame, kad vietos veiklos grupės valdyba ${date(meeting.heldOn)} posėdyje (protokolas Nr.\u00A0${meeting.minutesNumber}) nusprendė ${decided}.`,
  awarded: ({ grant }: FundedInput) =>
    `Skiriama paramos suma – ${money(grant.approvedCents)} (${letterRate(grant.rateBp, "lt")} tinkamų finansuoti išlaidų).`,
  offered: ({ grant, proposal }: FundedInput) =>
    `Siūloma paramos suma – ${money(grant.approvedCents)} vietoj prašytos ${money(proposal.askedCents)}.`,
  onReserve: (place: number, validUntil: string) =>
    `Rezerviniame sąraše Jūsų pasiūlymui tenka ${place} vieta. Sąrašas galioja iki ${date(validUntil)}`,
  below: (score: number, max: number, threshold: number) =>
    `Pasiūlymas surinko ${points(score)} iš ${pointsText(max, "lt", "genitive")}; mažiausias privalomas balų skaičius – ${points0(threshold)}.`,
  scored: (score: number) => `Pasiūlymas surinko ${points(score)}.`,
  unmetCriterion: (criterion: UnmetCriterion) =>
    criterion.kind === "gate"
      ? `Pasiūlymas neatitinka privalomo kriterijaus ${named(criterion.title)}.`
      : `Pagal kriterijų ${named(criterion.title)} surinkta ${pointsNumber(criterion.averageHundredths, "lt")}, o mažiausias privalomas šio kriterijaus balas – ${pointsNumber(criterion.minHundredths, "lt")}.`,
  boardReason: (reason: string) =>
    `Valdyba nukrypo nuo pirmumo eilės, apskaičiuotos pagal vertintojų balus. Priežastis: ${sentence(reason)}`,
  outOfMoney: (score: number, cutOff: number) =>
    score > cutOff
      ? `Pasiūlymas surinko ${points(score)}, tačiau likusių kvietimo lėšų prašomai paramos sumai nepakako.`
      : `Pasiūlymas surinko ${points(score)}, tačiau kvietimui skirtų lėšų pakako tik pasiūlymams, surinkusiems ne mažiau kaip ${points(cutOff)}.`,
  tie: "Vienodai balų surinkę pasiūlymai išdėstyti taikant kvietimo apraše nustatytus papildomus pirmumo kriterijus.",
  notAssessed: "Dėl šios priežasties pasiūlymas toliau nevertinamas.",
  reasonsAttached: "Vidutiniai balai pagal kriterijus ir vertintojų pagrindimas pateikti priede.",

  reductionTable: {
    caption: "Sumažintos išlaidos",
    columns: { cost: "Išlaidos", asked: "Prašyta", offered: "Siūloma", reason: "Priežastis" },
  },
  scope: {
    UNCHANGED: "Projekto veiklos ir rodikliai nesikeičia: juos turėsite įgyvendinti visa apimtimi.",
    MAY_SHRINK:
      "Sutikdami galite pasiūlyti atitinkamai sumažinti veiklų apimtį ir rodiklius; pakeitimams turi pritarti valdyba.",
  },
  accept: (acceptBy: string) =>
    `Prašome iki ${date(acceptBy)} raštu pranešti, ar sutinkate su siūloma suma. Negavę atsakymo laikysime, kad siūlomos sumos atsisakėte, o lėšas pasiūlysime kitam rezervinio sąrašo pasiūlymui.`,

  nextSteps: ({ document, authority, dueOn }: NextStep, afterConsent: boolean) => [
    `${afterConsent ? "Jei sutiksite su siūloma suma, " : ""}${afterConsent ? lowerFirst(documents[document]) : documents[document]} prašome pateikti ${authorities[authority].to} iki ${date(dueOn)} (imtinai).`,
    `Vietos plėtros projektų sąrašą perduodame ${authorities[authority].to}. Galutinį projekto tinkamumo finansuoti vertinimą atlieka ${authorities[authority].short}; šis raštas nėra projekto sutartis.`,
  ],
  publicityIntro:
    "Įgyvendindami projektą, privalote viešinti gautą paramą (2021\u00A0m. birželio 24\u00A0d. Europos Parlamento ir Tarybos reglamento (ES) 2021/1060 50\u00A0straipsnis):",
  publicity: [
    "interneto svetainėje (jei ją turite) ir socialinių tinklų paskyrose trumpai aprašykite projektą, jo tikslus, rezultatus ir Europos Sąjungos paramą;",
    "visuomenei ir dalyviams skirtuose projekto dokumentuose ir informacinėje medžiagoje aiškiai matomoje vietoje nurodykite, kad projektas bendrai finansuojamas Europos Sąjungos, ir naudokite jos emblemą;",
    "jei projektas apima materialiąsias investicijas arba įrangos įsigijimą, o bendra jo vertė viršija 100\u00A0000\u00A0Eur (ESF+) arba 500\u00A0000\u00A0Eur (ERPF), pradėję įgyvendinti, visuomenei aiškiai matomoje vietoje įrenkite ilgalaikę lentelę arba skydą;",
    "kitais atvejais visuomenei aiškiai matomoje vietoje iškabinkite bent vieną ne mažesnį kaip A3 formato plakatą arba naudokite lygiavertį elektroninį ekraną su informacija apie projektą ir Europos Sąjungos paramą.",
  ],
  publicityBreach:
    "Jei šios pareigos nevykdomos ir padėtis neištaisoma, gali būti panaikinta iki 3\u00A0proc. projektui skirtos paramos.",
  deMinimis: (grossGrantEquivalentCents: number) =>
    `Ši parama yra nereikšminga (de minimis) pagalba pagal 2023\u00A0m. gruodžio 13\u00A0d. Komisijos reglamentą (ES) 2023/2831 dėl Sutarties dėl Europos Sąjungos veikimo 107 ir 108 straipsnių taikymo de minimis pagalbai (OL L, 2023/2831, 2023-12-15). Pagalbos suma, išreikšta bendruoju subsidijos ekvivalentu, – ${money(grossGrantEquivalentCents)}. Apie tai pranešame pagal šio reglamento 7\u00A0straipsnio 4\u00A0dalį.`,

  reserveMeaning: [
    "Atsiradus lėšų (kitam pareiškėjui atsisakius paramos, atsiėmus pasiūlymą, negavus finansavimo arba sutaupius lėšų), parama siūloma sąrašo eilės tvarka. Apie tai informuosime atskiru raštu.",
    "Įtraukimas į rezervinį sąrašą nereiškia, kad parama bus skirta, ir Jūsų neįpareigoja.",
  ],

  requirement: ({ point, text }: IneligibleInput["requirements"][number]) =>
    `Pasiūlymas neatitinka kvietimo aprašo ${pointOf(point)} reikalavimo: ${sentence(text)}`,
  notAsked: "Patikslinti neprašyta, nes šio neatitikimo tikslinant pašalinti negalima.",

  complaint: ({ complaint }: CommonInput) =>
    `Jei nesutinkate su šiuo sprendimu, per ${workingDays(complaint.days, "lt")} nuo šio rašto gavimo dienos galite pateikti vietos veiklos grupei motyvuotą skundą el.\u00A0paštu ${complaint.email}. Skundas išnagrinėjamas per ${workingDays(complaint.answerDays, "lt")}. Sprendimas taip pat gali būti skundžiamas teismui teisės aktų nustatyta tvarka.`,

  annex: {
    attachment: (proposal: string) =>
      `Projektinio pasiūlymo Nr.\u00A0${proposal} vertinimo suvestinė.`,
    title: (proposal: string) => `Projektinio pasiūlymo Nr.\u00A0${proposal} vertinimo suvestinė`,
    caption: "Balai pagal kriterijus (vertintojų vidurkis)",
    columns: { number: "Nr.", criterion: "Kriterijus", score: "Balai", max: "Daugiausia" },
    total: "Iš viso",
    justifications: "Vertintojų pagrindimas",
  },
};

const points0 = (hundredths: number) =>
  hundredths % 100 === 0 ? String(hundredths / 100) : pointsNumber(hundredths, "lt");
const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("lt") + text.slice(1);

export type DecisionTexts = typeof decisionLt;
