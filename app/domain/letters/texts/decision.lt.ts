import type { CommonInput, IneligibleInput, UnmetCriterion } from "../decision-input.ts";
import {
  letterDate,
  letterMoney,
  letterRate,
  pointsNumber,
  pointsText,
  quoted,
  sentence,
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
  authorities,
  documents,
  sections: {
    reduction: "Kodėl siūloma mažesnė suma",
    conditions: "Paramos skyrimo sąlygos",
    deMinimis: "Nereikšminga (de minimis) pagalba",
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
  reductionTable: {
    caption: "Sumažintos išlaidos",
    columns: { cost: "Išlaidos", asked: "Prašyta", offered: "Siūloma", reason: "Priežastis" },
  },
  scope: {
    UNCHANGED: "Projekto veiklos ir rodikliai nesikeičia: juos turėsite įgyvendinti visa apimtimi.",
    MAY_SHRINK:
      "Sutikdami galite pasiūlyti atitinkamai sumažinti veiklų apimtį ir rodiklius; pakeitimams turi pritarti valdyba.",
  },
  deMinimis: (grossGrantEquivalentCents: number) =>
    `Ši parama yra nereikšminga (de minimis) pagalba pagal 2023\u00A0m. gruodžio 13\u00A0d. Komisijos reglamentą (ES) 2023/2831 dėl Sutarties dėl Europos Sąjungos veikimo 107 ir 108 straipsnių taikymo de minimis pagalbai (OL L, 2023/2831, 2023-12-15). Pagalbos suma, išreikšta bendruoju subsidijos ekvivalentu, – ${money(grossGrantEquivalentCents)}. Apie tai pranešame pagal šio reglamento 7\u00A0straipsnio 4\u00A0dalį.`,

  requirement: ({ point, text }: IneligibleInput["requirements"][number]) =>
    `Pasiūlymas neatitinka kvietimo aprašo ${pointOf(point)} reikalavimo: ${sentence(text)}`,
  notAsked: "Patikslinti neprašyta, nes šio neatitikimo tikslinant pašalinti negalima.",

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

export type DecisionTexts = typeof decisionLt;
