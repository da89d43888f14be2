import type {
  CommonInput,
  CriterionResult,
  DecisionLetterInput,
  Evaluation,
  NonEmpty,
} from "#app/domain/letters/decision-input.ts";
import type { Language } from "#app/domain/letters/letter.ts";
import type { ReceiptInput } from "#app/domain/letters/receipt-input.ts";

const group = {
  name: "Miesto vietos veiklos grupė „Druskininkų harmonija“",
  legalForm: "Asociacija",
  code: "304374938",
  address: "Veisiejų g. 17, LT-66237 Druskininkai",
  phone: "+370 612 34567",
  email: "info@druskininkuharmonija.example.lt",
  website: "druskininkuharmonija.example.lt",
  euStatement: "Bendrai finansuoja Europos Sąjunga",
};
const applicant = {
  name: "VšĮ „Šviesių žmonių ąžuolynas“",
  code: "305567922",
  address: "Vytauto g. 5-12, LT-66119 Druskininkai",
  email: "labas@azuolynas.example.lt",
};
const contact = {
  name: "Agnė Žukauskienė",
  phone: "+370 612 34568",
  email: "agne@druskininkuharmonija.example.lt",
};
const verification = {
  code: "K7QM-4XTP-9R2D",
  url: "https://kvieslys.example.lt/patikra",
};

const common = (language: Language): CommonInput => ({
  language,
  number: "DH-2026-014",
  date: "2026-11-22",
  group,
  applicant,
  call: { number: "DH-2.2-01", title: "Socialinių paslaugų prieinamumo didinimas" },
  action: {
    number: "2.2",
    title:
      "Socialiai pažeidžiamų, socialinę riziką ir (arba) atskirtį patiriančių asmenų įgalinimas kuriant bei plėtojant jų poreikius atitinkančias socialines ir kitas viešąsias paslaugas",
  },
  proposal: {
    number: "DH-2.2-01-003",
    receivedOn: "2026-10-01",
    title: "Gyvas kiemas: kaimynystės dirbtuvės vyresniems ir vienišiems",
    askedCents: 3_883_684,
  },
  meeting: { heldOn: "2026-11-19", minutesNumber: "P-2026-07" },
  boardReason: null,
  complaint: { days: 10, answerDays: 21, email: "skundai@druskininkuharmonija.example.lt" },
  contact,
  signatory: { position: "Valdybos pirmininkė", name: "Rūta Čepaitytė-Šimkūnienė" },
  verification,
});

const criteria: NonEmpty<CriterionResult> = [
  {
    title: "Atitiktis strategijos veiksmui ir tikslinės grupės poreikiui",
    averageHundredths: 1750,
    maxHundredths: 2000,
    justifications: [
      "Poreikis pagrįstas apklausos duomenimis, aiškiai susietas su 2.2 veiksmu; trūksta lyginamųjų duomenų iš gretimų mikrorajonų.",
      "Tikslinė grupė apibrėžta tiksliai, numatyta, kaip bus pasiekti vienumoje gyvenantys asmenys.",
    ],
  },
  {
    title: "Dalyvių skaičius 1 000 Eur paramos (≥ 2 – 15 balų)",
    averageHundredths: 1500,
    maxHundredths: 1500,
    justifications: ["2,3 dalyvio 1 000 Eur paramos."],
  },
  {
    title: "Savanorių įtraukimas",
    averageHundredths: 800,
    maxHundredths: 1000,
    justifications: [
      "Numatyti 8 savanoriai; jų mokymas aprašytas.",
      "Savanorių grafikas nepateiktas.",
    ],
  },
  {
    title: "Partnerystė (2 ar daugiau sektorių)",
    averageHundredths: 1000,
    maxHundredths: 1000,
    justifications: ["Partneriai – savivaldybės biblioteka ir UAB „Ledelis“."],
  },
  {
    title: "Veiklų kokybė ir nuoseklumas",
    averageHundredths: 1650,
    maxHundredths: 2000,
    justifications: [
      "Veiklos nuoseklios, tačiau antrojo ketvirčio grafikas per tankus.",
      "Rezultatai pamatuojami.",
    ],
  },
  {
    title: "Biudžeto pagrįstumas",
    averageHundredths: 1250,
    maxHundredths: 1500,
    justifications: ["Kainos pagrįstos trimis pasiūlymais, išskyrus transporto nuomą."],
  },
  {
    title: "Tęstinumas po projekto",
    averageHundredths: 800,
    maxHundredths: 1000,
    justifications: ["Dirbtuvės bus perduotos bendruomenei; lėšų šaltinis – narių mokestis."],
  },
];

const evaluation = (scoreHundredths: number): Evaluation => ({
  scoreHundredths,
  maxHundredths: 10_000,
  thresholdHundredths: 5000,
  criteria,
});

const grant = {
  approvedCents: 3_883_684,
  rateBp: 9250,
  ownContributionCents: 314_893,
  conditions: [
    "Iki sutarties pasirašymo pateikti patalpų panaudos sutartį, galiojančią ne trumpiau kaip iki projekto pabaigos.",
    "Transporto nuomos kainą pagrįsti ne mažiau kaip trimis komerciniais pasiūlymais.",
  ],
  nextStep: { document: "IMPLEMENTATION_PLAN", authority: "CPVA", dueOn: "2027-01-29" },
  deMinimis: { grossGrantEquivalentCents: 3_883_684 },
} as const;

type Outcome = DecisionLetterInput["outcome"];

/** One decision letter of each kind, with fictional data. */
export function decisionSample(outcome: Outcome, language: Language = "lt"): DecisionLetterInput {
  const shared = common(language);
  switch (outcome) {
    case "SELECTED":
      return { ...shared, outcome, evaluation: evaluation(8750), rank: 2, grant };
    case "PARTIAL":
      return {
        ...shared,
        outcome,
        evaluation: evaluation(8100),
        rank: 4,
        grant: { ...grant, approvedCents: 2_991_040, deMinimis: null },
        reduction: {
          reason:
            "Pirmumo eilės tvarka paskirsčius kvietimo lėšas, Jūsų pasiūlymui liko mažiau, nei prašėte; be to, kai kurios išlaidos nepakankamai pagrįstos.",
          lines: [
            {
              cost: "Transporto nuoma",
              askedCents: 480_000,
              offeredCents: 250_000,
              reason: "Kaina viršija rinkos vidurkį.",
            },
            {
              cost: "Baldai dirbtuvėms",
              askedCents: 912_644,
              offeredCents: 250_000,
              reason: "Dalis baldų nebūtini numatytoms veikloms.",
            },
          ],
          scope: "MAY_SHRINK",
        },
        acceptBy: "2026-12-07",
      };
    case "RESERVE":
      return {
        ...shared,
        outcome,
        evaluation: evaluation(7425),
        rank: 5,
        reserve: { place: 1, validUntil: "2027-12-31" },
      };
    case "NOT_SELECTED_THRESHOLD":
      return {
        ...shared,
        outcome,
        evaluation: evaluation(4350),
        unmetCriteria: [],
        rank: null,
        cutOffHundredths: 8100,
      };
    case "NOT_SELECTED_MONEY":
      return {
        ...shared,
        outcome,
        evaluation: evaluation(7200),
        rank: 6,
        cutOffHundredths: 8100,
      };
    case "INELIGIBLE":
      return {
        ...shared,
        outcome,
        requirements: [
          {
            point: "12.3",
            text: "pareiškėjas turi būti įregistruotas ne vėliau kaip prieš vienus metus iki kvietimo paskelbimo dienos",
          },
        ],
        clarification: {
          askedOn: "2026-10-09",
          question:
            "Prašyta pateikti Juridinių asmenų registro išrašą, iš kurio matytų įregistravimo data.",
          answer: {
            receivedOn: "2026-10-15",
            text: "Pateiktas išrašas: pareiškėjas įregistruotas 2026 m. kovo 2 d.",
          },
        },
      };
  }
}

export const outcomes = [
  "SELECTED",
  "PARTIAL",
  "RESERVE",
  "NOT_SELECTED_THRESHOLD",
  "NOT_SELECTED_MONEY",
  "INELIGIBLE",
] as const satisfies readonly Outcome[];

/** A receipt with two files. */
export function receiptSample(language: Language = "lt"): ReceiptInput {
  const { call, proposal } = common(language);
  return {
    language,
    group,
    recipient: applicant,
    call: { ...call, closesAt: new Date("2026-10-01T14:00:00Z") },
    proposal,
    submission: 1,
    receivedAt: new Date("2026-10-01T13:58:07.480Z"),
    snapshotSha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    files: [
      {
        slot: "Įstatai",
        name: "Ąžuolyno įstatai (galiojanti redakcija).pdf",
        bytes: 1_234_567,
        sha256: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
      },
      {
        slot: "Bendrojo finansavimo garantija",
        name: "garantija.adoc",
        bytes: 88_120,
        sha256: "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13",
      },
    ],
    signatory: { name: "Žygimantas Lūšis", position: "direktorius" },
    decisionExpectedBy: "2026-12-15",
    contact,
    verification,
  };
}
