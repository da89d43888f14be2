import type { CallDefinition, Criterion, Section } from "../definition.ts";
import { defaultRules } from "./rules.ts";
import {
  type CallOverrides,
  commonProvisions,
  competition,
  fund,
  grant,
  ifSystemFails,
  noDoubleFunding,
  noEarlyStart,
  publicityDuty,
  region,
  strategyTerritory,
  withOverrides,
} from "./shared-content.ts";
import {
  activitiesSection,
  answerTo,
  applicantSection,
  budgetSection,
  coFinancingFile,
  declarationsSection,
  fileSlot,
  financingSection,
  partnersSection,
  powerOfAttorneyFile,
  pricesFile,
  summarySection,
} from "./shared-sections.ts";

const needSection: Section = {
  key: "need",
  part: "project",
  title: { lt: "Poreikio pagrindimas", en: "Need" },
  question: { lt: "Kodėl šis projektas reikalingas?", en: "Why is this project needed?" },
  askDone: true,
  fields: [
    {
      key: "problem",
      kind: "text",
      label: { lt: "Problema, kurią spręsite", en: "The problem that you will address" },
      hint: {
        lt: "Remkitės duomenimis apie teritoriją ir jos gyventojus.",
        en: "Use data about the territory and its people.",
      },
      required: true,
      maxChars: 3000,
      long: true,
    },
    {
      key: "targetGroups",
      kind: "text",
      label: {
        lt: "Tikslinės grupės ir jų narių skaičius",
        en: "Target groups and their numbers",
      },
      hint: {
        lt: "Rašykite tik skaičius, ne asmenų vardus ar sveikatos duomenis.",
        en: "Give numbers only, no names and no health data of persons.",
      },
      required: true,
      maxChars: 1500,
      long: true,
    },
  ],
};

const indicatorsSection: Section = {
  key: "indicators",
  part: "project",
  title: { lt: "Rodikliai", en: "Indicators" },
  question: { lt: "Ką pasieksite?", en: "What will you achieve?" },
  askDone: false,
  fields: [
    {
      key: "indicators",
      kind: "indicators",
      label: { lt: "Siekiamos reikšmės", en: "Target values" },
      required: true,
      items: [
        {
          id: "participants",
          code: null,
          name: {
            lt: "Socialiai pažeidžiami gyventojai, dalyvavę veiklose (unikalūs)",
            en: "Socially vulnerable residents who took part (unique)",
          },
          unit: { lt: "asmenys", en: "persons" },
          required: true,
        },
        {
          id: "volunteers",
          code: null,
          name: { lt: "Pritraukti savanoriai", en: "Volunteers involved" },
          unit: { lt: "asmenys", en: "persons" },
          required: true,
        },
        {
          id: "services",
          code: null,
          name: { lt: "Pradėtos teikti naujos paslaugos", en: "New services started" },
          unit: { lt: "paslaugos", en: "services" },
          required: false,
        },
      ],
    },
  ],
};

const qualitySection: Section = {
  key: "quality",
  part: "project",
  title: { lt: "Atsakymai pagal vertinimo kriterijus", en: "Answers to the criteria" },
  question: {
    lt: "Kuo Jūsų projektas atitinka kriterijus?",
    en: "How does your project meet the criteria?",
  },
  hint: {
    lt: "Vertintojas kiekvieną atsakymą skaito greta kriterijaus.",
    en: "The evaluator reads each answer beside its criterion.",
  },
  askDone: true,
  fields: [
    answerTo("strategy", {
      key: "answerStrategy",
      label: {
        lt: "Atitiktis strategijos veiksmui ir tikslinės grupės poreikiui",
        en: "Fit with the action of the strategy and the need of the target group",
      },
    }),
    answerTo("reach", {
      key: "answerReach",
      label: { lt: "Kaip pritrauksite dalyvius", en: "How you will reach the participants" },
    }),
    answerTo("volunteers", {
      key: "answerVolunteers",
      label: { lt: "Savanorių įtraukimas", en: "Involvement of volunteers" },
    }),
    answerTo("partnership", {
      key: "answerPartnership",
      label: { lt: "Partnerystė", en: "Partnership" },
    }),
    answerTo("activities", {
      key: "answerActivities",
      label: { lt: "Veiklų kokybė ir nuoseklumas", en: "Quality and coherence of the activities" },
    }),
    answerTo("budget", {
      key: "answerBudget",
      label: { lt: "Biudžeto pagrįstumas", en: "Soundness of the budget" },
    }),
    answerTo("continuity", {
      key: "answerContinuity",
      label: { lt: "Tęstinumas po projekto", en: "Continuity after the project" },
    }),
    {
      key: "equality",
      kind: "text",
      label: {
        lt: "Lygios galimybės ir prieinamumas asmenims su negalia",
        en: "Equal opportunities and access for persons with disabilities",
      },
      required: true,
      maxChars: 1000,
      long: true,
    },
  ],
};

const attachmentsSection: Section = {
  key: "attachments",
  part: "attachments",
  title: { lt: "Priedai", en: "Attachments" },
  question: { lt: "Kokius dokumentus pridedate?", en: "Which documents do you attach?" },
  askDone: false,
  fields: [
    fileSlot({
      key: "fileStatutes",
      label: { lt: "Įstatai", en: "Articles of association" },
      required: true,
    }),
    coFinancingFile,
    pricesFile,
    fileSlot(
      {
        key: "filePartnerConsent",
        label: { lt: "Partnerių sutikimai", en: "Consents of the partners" },
        required: false,
      },
      10,
    ),
    fileSlot({
      key: "fileLicence",
      label: { lt: "Socialinės paslaugos licencija", en: "Licence of a social service" },
      hint: {
        lt: "Jei veiklai vykdyti ji būtina.",
        en: "If the activity may not be carried out without one.",
      },
      required: false,
    }),
    powerOfAttorneyFile,
  ],
};

const whole = { step: 100, weightBp: 10_000, minPoints: null } as const;

/** „Pavyzdinis“ set of a social call: 100 points, as hundredths. */
export const socialCriteria: Criterion[] = [
  {
    ...whole,
    id: "strategy",
    title: {
      lt: "Atitiktis strategijos veiksmui ir tikslinės grupės poreikiui",
      en: "Fit with the action of the strategy and the need of the target group",
    },
    guidance: {
      lt: "Vertinama, ar poreikis pagrįstas duomenimis ir ar projektas tiesiogiai prisideda prie strategijos veiksmo.",
      en: "Whether the need is proven by data and the project contributes directly to the action of the strategy.",
    },
    kind: "SCALE",
    maxPoints: 2000,
    anchors: [
      { points: 0, text: { lt: "Ryšio su veiksmu nėra", en: "No link to the action" } },
      {
        points: 1000,
        text: { lt: "Ryšys yra, poreikis pagrįstas iš dalies", en: "A link; need partly proven" },
      },
      {
        points: 2000,
        text: {
          lt: "Tiesiogiai prisideda, poreikis pagrįstas duomenimis",
          en: "Contributes directly; need proven by data",
        },
      },
    ],
    evidence: "need",
  },
  {
    ...whole,
    id: "reach",
    title: {
      lt: "Dalyvių skaičius už 1\u00a0000\u00a0Eur paramos",
      en: "Participants per EUR\u00a01,000 of support",
    },
    guidance: {
      lt: "Unikalių dalyvių skaičius dalijamas iš prašomos sumos tūkstančiais eurų.",
      en: "The number of unique participants divided by the asked sum in thousands of euros.",
    },
    kind: "BANDS",
    maxPoints: 1500,
    anchors: [
      { points: 500, text: { lt: "Mažiau kaip 1 dalyvis", en: "Fewer than 1 participant" } },
      {
        points: 1000,
        text: {
          lt: "Nuo 1 iki mažiau kaip 2 dalyvių",
          en: "From 1 to fewer than 2 participants",
        },
      },
      { points: 1500, text: { lt: "2 dalyviai ir daugiau", en: "2 participants or more" } },
    ],
    evidence: "indicators",
  },
  {
    ...whole,
    id: "volunteers",
    title: { lt: "Savanorių įtraukimas", en: "Involvement of volunteers" },
    guidance: {
      lt: "Skaičiuojami savanoriai, su kuriais bus sudarytos savanoriškos veiklos sutartys.",
      en: "Volunteers with whom agreements on voluntary work will be made.",
    },
    kind: "BANDS",
    maxPoints: 1000,
    anchors: [
      { points: 0, text: { lt: "Savanorių nėra", en: "No volunteers" } },
      { points: 300, text: { lt: "1–4 savanoriai", en: "1–4 volunteers" } },
      { points: 600, text: { lt: "5–9 savanoriai", en: "5–9 volunteers" } },
      { points: 1000, text: { lt: "10 savanorių ir daugiau", en: "10 volunteers or more" } },
    ],
    evidence: "indicators",
  },
  {
    ...whole,
    id: "partnership",
    title: { lt: "Partnerystė (du ir daugiau sektorių)", en: "Partnership (two or more sectors)" },
    guidance: {
      lt: "Skaičiuojami partneriai su aiškiu vaidmeniu, pasirašę sutikimą.",
      en: "Partners with a clear role who have signed a consent.",
    },
    kind: "BANDS",
    maxPoints: 1000,
    anchors: [
      { points: 0, text: { lt: "Partnerių nėra", en: "No partners" } },
      { points: 500, text: { lt: "1 partneris", en: "1 partner" } },
      { points: 1000, text: { lt: "2 partneriai ir daugiau", en: "2 partners or more" } },
    ],
    evidence: "partners",
  },
  {
    ...whole,
    id: "activities",
    title: { lt: "Veiklų kokybė ir nuoseklumas", en: "Quality and coherence of the activities" },
    guidance: {
      lt: "Vertinama, ar veiklos sprendžia įvardytą problemą, ar realus jų laikas ir rezultatai.",
      en: "Whether the activities address the problem named and their timing and results are realistic.",
    },
    kind: "SCALE",
    maxPoints: 2000,
    anchors: [
      {
        points: 0,
        text: { lt: "Veiklos nesprendžia problemos", en: "The activities miss the problem" },
      },
      {
        points: 1000,
        text: { lt: "Iš dalies nuoseklios, yra neaiškumų", en: "Partly coherent, with gaps" },
      },
      {
        points: 2000,
        text: {
          lt: "Nuoseklios, realios, su išmatuojamais rezultatais",
          en: "Coherent, realistic, with measurable results",
        },
      },
    ],
    evidence: "activities",
  },
  {
    ...whole,
    id: "budget",
    title: { lt: "Biudžeto pagrįstumas", en: "Soundness of the budget" },
    guidance: {
      lt: "Vertinama, ar išlaidos būtinos veikloms ir ar kainos pagrįstos.",
      en: "Whether the costs are needed for the activities and the prices are justified.",
    },
    kind: "SCALE",
    maxPoints: 1500,
    anchors: [
      { points: 0, text: { lt: "Išlaidos nepagrįstos", en: "The costs are not justified" } },
      {
        points: 800,
        text: { lt: "Pagrįsta dalis išlaidų", en: "Some of the costs are justified" },
      },
      {
        points: 1500,
        text: {
          lt: "Visos išlaidos būtinos ir pagrįstos",
          en: "All costs are needed and justified",
        },
      },
    ],
    evidence: "budget",
  },
  {
    ...whole,
    id: "continuity",
    title: { lt: "Tęstinumas po projekto", en: "Continuity after the project" },
    guidance: {
      lt: "Vertinama, kas ir iš kokių lėšų tęs veiklas projektui pasibaigus.",
      en: "Who will continue the activities after the project, and with what money.",
    },
    kind: "SCALE",
    maxPoints: 1000,
    anchors: [
      { points: 0, text: { lt: "Tęstinumo nenumatyta", en: "No continuity foreseen" } },
      {
        points: 500,
        text: { lt: "Numatyta, lėšų šaltinis neaiškus", en: "Foreseen, source of money unclear" },
      },
      {
        points: 1000,
        text: { lt: "Numatyta, lėšų šaltinis įrodytas", en: "Foreseen, source of money proven" },
      },
    ],
    evidence: "quality",
  },
];

/** A call for social services of NGOs; the figures and criteria are examples („pavyzdinis“). */
export function socialCall(overrides: CallOverrides = {}): CallDefinition {
  const months = overrides.rules?.maxDurationMonths ?? defaultRules.maxDurationMonths;
  const base: CallDefinition = {
    content: {
      summary: {
        lt: "Remiame nevyriausybines organizacijas, kurios kuria ir plėtoja socialines ir kitas viešąsias paslaugas socialiai pažeidžiamiems, socialinę riziką ar atskirtį patiriantiems gyventojams: dienos užimtumą, pagalbą namuose, savipagalbos grupes, savanorystę.",
        en: "We support non-governmental organisations that create and develop social and other public services for socially vulnerable residents and those at social risk or excluded: day activities, help at home, self-help groups, volunteering.",
      },
      important: [],
      fund,
      region,
      selectionMethod: competition,
      grantForm: grant,
      deMinimis: false,
      legalBasis: [commonProvisions],
      activities: [
        {
          lt: "Socialinių paslaugų teikimas tikslinėms grupėms",
          en: "Social services for the target groups",
        },
        {
          lt: "Sociokultūrinės, švietimo ir laisvalaikio veiklos",
          en: "Sociocultural, educational and leisure activities",
        },
        {
          lt: "Savipagalbos grupės ir savanorystės organizavimas",
          en: "Self-help groups and the organisation of volunteering",
        },
        {
          lt: "Informavimo ir tarpininkavimo paslaugos",
          en: "Information and mediation services",
        },
      ],
      targetGroups: [
        {
          lt: "Asmenys su negalia ir jų artimieji",
          en: "Persons with disabilities and their families",
        },
        { lt: "Senyvo amžiaus asmenys", en: "Elderly persons" },
        {
          lt: "Socialinę riziką patiriančios šeimos ir vaikai",
          en: "Families and children at social risk",
        },
        {
          lt: "Kiti socialinę atskirtį patiriantys gyventojai",
          en: "Other socially excluded residents",
        },
      ],
      eligibleApplicants: [
        {
          lt: "Nevyriausybinės organizacijos: asociacijos, viešosios įstaigos, labdaros ir paramos fondai",
          en: "Non-governmental organisations: associations, public institutions, charity and support funds",
        },
        { lt: "Bendruomeninės organizacijos", en: "Community organisations" },
      ],
      applicantKinds: ["NGO"],
      eligiblePartners: [
        {
          lt: "Viešieji ir privatūs juridiniai asmenys, veikiantys strategijos teritorijoje",
          en: "Public and private legal persons active in the territory of the strategy",
        },
      ],
      territory: strategyTerritory,
      eligibleCosts: [
        {
          lt: "Projekto vykdytojų darbo užmokestis",
          en: "Wages of those who carry out the project",
        },
        { lt: "Savanorių ir dalyvių išlaidos", en: "Costs of volunteers and participants" },
        {
          lt: "Prekės, paslaugos, patalpų nuoma, transportas",
          en: "Goods, services, rent of premises, transport",
        },
        {
          lt: "Įranga – pagal kryžminio finansavimo ribą",
          en: "Equipment – within the cross-financing limit",
        },
        {
          lt: "Netiesioginės išlaidos – pagal fiksuotąją normą",
          en: "Indirect costs – at the flat rate",
        },
      ],
      requirements: [
        noEarlyStart,
        {
          lt: "Ne mažiau kaip pusė dalyvių gyvena strategijos įgyvendinimo teritorijoje.",
          en: "At least half of the participants live in the territory of the strategy.",
        },
        noDoubleFunding,
        publicityDuty,
      ],
      contacts: [],
      infoEvent: null,
      questions: [
        {
          question: {
            lt: "Ar savanoriškas darbas gali būti nuosavas įnašas?",
            en: "Can voluntary work be the own contribution?",
          },
          answer: {
            lt: "Ne, šiame kvietime nuosavas įnašas yra tik piniginis: iš savivaldybės biudžeto arba privačių lėšų.",
            en: "No, in this call the own contribution is in money only: from the municipal budget or private funds.",
          },
        },
        {
          question: {
            lt: "Ar viena organizacija gali pateikti du pasiūlymus?",
            en: "Can one organisation submit two proposals?",
          },
          answer: {
            lt: "Pareiškėja gali pateikti vieną pasiūlymą, tačiau partnere gali būti ir kituose.",
            en: "An organisation can submit one proposal but may be a partner in others.",
          },
        },
        {
          question: {
            lt: "Ar tinkamos patalpų remonto išlaidos?",
            en: "Is the renovation of premises eligible?",
          },
          answer: {
            lt: "Tik tiek, kiek būtina veikloms, ir neviršijant kryžminio finansavimo ribos.",
            en: "Only as far as the activities need it and within the cross-financing limit.",
          },
        },
      ],
      ifSystemFails,
      example: true,
    },
    form: {
      sections: [
        applicantSection,
        partnersSection,
        summarySection(months),
        needSection,
        activitiesSection,
        indicatorsSection,
        qualitySection,
        budgetSection,
        financingSection,
        attachmentsSection,
        declarationsSection(),
      ],
    },
    criteria: socialCriteria,
    rules: { ...defaultRules, tieBreakers: [...defaultRules.tieBreakers] },
  };
  return withOverrides(base, overrides);
}
