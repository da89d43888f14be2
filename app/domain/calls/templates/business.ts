import type { CallDefinition, Criterion, Section } from "../definition.ts";
import { defaultRules } from "./rules.ts";
import {
  type CallOverrides,
  commonProvisions,
  competition,
  deMinimisRegulation,
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
  statement,
  summarySection,
} from "./shared-sections.ts";

/** The most that one undertaking may receive in three years (Reg. (EU) 2023/2831), cents. */
const deMinimisCeilingCents = 30_000_000;

const needSection: Section = {
  key: "need",
  part: "project",
  title: { lt: "Verslo idėja ir rinka", en: "Business idea and market" },
  question: { lt: "Kam reikalingas Jūsų verslas?", en: "Who needs your business?" },
  askDone: true,
  fields: [
    {
      key: "idea",
      kind: "text",
      label: { lt: "Verslo idėja", en: "Business idea" },
      hint: {
        lt: "Ką gaminsite ar kokias paslaugas teiksite ir kuo tai nauja mieste.",
        en: "What you will make or which services you will offer, and what is new about it in the city.",
      },
      required: true,
      maxChars: 3000,
      long: true,
    },
    {
      key: "market",
      kind: "text",
      label: { lt: "Rinka ir konkurentai", en: "Market and competitors" },
      required: true,
      maxChars: 2000,
      long: true,
    },
  ],
};

const jobsSection: Section = {
  key: "jobs",
  part: "project",
  title: { lt: "Darbo vietos", en: "Jobs" },
  question: { lt: "Kiek darbo vietų sukursite?", en: "How many jobs will you create?" },
  askDone: false,
  fields: [
    {
      key: "jobsCreated",
      kind: "number",
      label: { lt: "Naujos darbo vietos", en: "New jobs" },
      hint: {
        lt: "Etatų skaičius, išlaikomas ne trumpiau kaip trejus metus po projekto.",
        en: "Full-time posts kept for at least three years after the project.",
      },
      required: true,
      min: 0,
      max: 50,
      unit: { lt: "etatai", en: "posts" },
    },
    {
      key: "jobsForTargetGroup",
      kind: "number",
      label: {
        lt: "Iš jų tikslinės grupės asmenims",
        en: "Of them for persons of the target group",
      },
      required: false,
      min: 0,
      max: 50,
      unit: { lt: "etatai", en: "posts" },
    },
    {
      key: "youngApplicant",
      kind: "choice",
      label: { lt: "Kas steigia ar valdo verslą?", en: "Who founds or runs the business?" },
      required: true,
      options: [
        {
          value: "young",
          label: { lt: "Asmuo iki 29 metų", en: "A person up to 29 years of age" },
        },
        {
          value: "targetGroup",
          label: { lt: "Tikslinės grupės asmuo", en: "A person of the target group" },
        },
        { value: "other", label: { lt: "Kita", en: "Other" } },
      ],
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
          id: "businesses",
          code: null,
          name: { lt: "Paremti jauno verslo subjektai", en: "Young businesses supported" },
          unit: { lt: "subjektai", en: "businesses" },
          required: true,
        },
        {
          id: "jobs",
          code: null,
          name: { lt: "Sukurtos darbo vietos", en: "Jobs created" },
          unit: { lt: "etatai", en: "posts" },
          required: true,
        },
        {
          id: "products",
          code: null,
          name: { lt: "Naujos paslaugos ar produktai mieste", en: "New services or products" },
          unit: { lt: "vienetai", en: "units" },
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
    answerTo("jobs", {
      key: "answerJobs",
      label: { lt: "Sukurtos darbo vietos", en: "Jobs created" },
      hint: {
        lt: "Kokios pareigos, koks darbo krūvis, kaip darbo vietas išlaikysite.",
        en: "Which posts, what workload, how you will keep the jobs.",
      },
    }),
    answerTo("novelty", {
      key: "answerNovelty",
      label: { lt: "Nauja paslauga ar produktas mieste", en: "New service or product in the city" },
    }),
    answerTo("youth", {
      key: "answerYouth",
      label: {
        lt: "Pareiškėjas – jaunas arba iš tikslinės grupės",
        en: "The applicant is young or of the target group",
      },
    }),
    answerTo("plan", {
      key: "answerPlan",
      label: { lt: "Verslo plano realumas", en: "Realism of the business plan" },
      hint: {
        lt: "Apyvartos prognozė, rizikos, veikla trejus metus po projekto.",
        en: "Forecast turnover, risks, activity in the three years after the project.",
      },
    }),
    answerTo("contribution", {
      key: "answerContribution",
      label: { lt: "Nuosavas įnašas virš privalomo", en: "Own contribution beyond the required" },
    }),
    answerTo("benefit", {
      key: "answerBenefit",
      label: { lt: "Socialinė nauda teritorijai", en: "Social benefit to the territory" },
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

const deMinimisSection: Section = {
  key: "de-minimis",
  part: "budget",
  title: { lt: "De minimis pagalba", en: "De minimis aid" },
  question: {
    lt: "Ar per trejus metus gavote de minimis pagalbos?",
    en: "Have you received de minimis aid in the last three years?",
  },
  hint: {
    lt: "Viena įmonė per bet kurį trejų metų laikotarpį gali gauti ne daugiau kaip 300\u00a0000\u00a0€.",
    en: "A single undertaking may receive at most €300,000 in any period of three years.",
  },
  askDone: false,
  fields: [
    {
      key: "deMinimisReceived",
      kind: "yesNo",
      label: {
        lt: "Ar organizacija arba su ja susijusios įmonės yra gavusios de minimis pagalbos?",
        en: "Has the organisation, or an enterprise linked to it, received de minimis aid?",
      },
      required: true,
    },
    {
      key: "deMinimisSum",
      kind: "money",
      label: {
        lt: "Per trejus metus gauta suma",
        en: "Sum received in three years",
      },
      required: true,
      when: { field: "deMinimisReceived", is: "yes" },
      minCents: 1,
      maxCents: deMinimisCeilingCents,
    },
    {
      key: "linkedEnterprises",
      kind: "text",
      label: {
        lt: "Susijusios įmonės (viena įmonė)",
        en: "Linked enterprises (single undertaking)",
      },
      hint: {
        lt: "Pavadinimai ir kodai. Jei jų nėra, palikite tuščią.",
        en: "Names and codes. Leave empty if there are none.",
      },
      required: false,
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
      key: "fileBusinessPlan",
      label: { lt: "Verslo planas", en: "Business plan" },
      required: true,
    }),
    coFinancingFile,
    pricesFile,
    fileSlot({
      key: "fileSme",
      label: {
        lt: "Smulkiojo ar vidutinio verslo subjekto deklaracija",
        en: "Declaration of a small or medium-sized enterprise",
      },
      required: false,
    }),
    fileSlot({
      key: "fileAccounts",
      label: { lt: "Paskutinių metų finansinė ataskaita", en: "Accounts of the last year" },
      hint: {
        lt: "Jei įmonė veikia ilgiau kaip metus.",
        en: "If the enterprise is more than a year old.",
      },
      required: false,
    }),
    powerOfAttorneyFile,
  ],
};

const whole = { step: 100, weightBp: 10_000, minPoints: null } as const;

/** „Pavyzdinis“ set of a business call: 100 points, as hundredths. */
export const businessCriteria: Criterion[] = [
  {
    ...whole,
    id: "jobs",
    title: { lt: "Sukurtos darbo vietos", en: "Jobs created" },
    guidance: {
      lt: "Skaičiuojami nauji etatai, išlaikomi ne trumpiau kaip trejus metus po projekto.",
      en: "New full-time posts kept for at least three years after the project.",
    },
    kind: "BANDS",
    maxPoints: 2500,
    anchors: [
      { points: 0, text: { lt: "Darbo vietų nesukuriama", en: "No jobs created" } },
      { points: 1500, text: { lt: "1 darbo vieta", en: "1 job" } },
      { points: 2500, text: { lt: "2 darbo vietos ir daugiau", en: "2 jobs or more" } },
    ],
    evidence: "jobs",
  },
  {
    ...whole,
    id: "novelty",
    title: { lt: "Nauja paslauga ar produktas mieste", en: "New service or product in the city" },
    guidance: {
      lt: "Vertinama, ar tokios paslaugos ar produkto mieste dar nėra ir ar jų reikia.",
      en: "Whether the city lacks such a service or product and needs it.",
    },
    kind: "SCALE",
    maxPoints: 1500,
    anchors: [
      { points: 0, text: { lt: "Mieste jau yra", en: "The city has it already" } },
      { points: 800, text: { lt: "Nauja iš dalies", en: "Partly new" } },
      { points: 1500, text: { lt: "Nauja ir reikalinga", en: "New and needed" } },
    ],
    evidence: "need",
  },
  {
    ...whole,
    id: "youth",
    title: {
      lt: "Pareiškėjas – jaunas (iki 29 metų) arba iš tikslinės grupės",
      en: "The applicant is young (up to 29) or of the target group",
    },
    guidance: {
      lt: "Vertinamas verslo steigėjas ar vadovas.",
      en: "The founder or the head of the business is considered.",
    },
    kind: "BANDS",
    maxPoints: 1000,
    anchors: [
      { points: 0, text: { lt: "Ne", en: "No" } },
      { points: 1000, text: { lt: "Taip", en: "Yes" } },
    ],
    evidence: "jobs",
  },
  {
    ...whole,
    id: "plan",
    title: { lt: "Verslo plano realumas", en: "Realism of the business plan" },
    guidance: {
      lt: "Vertinama, ar pagrįstos pajamos, sąnaudos ir rizikos, ar komanda pajėgi planą įvykdyti.",
      en: "Whether income, costs and risks are well founded and the team can carry out the plan.",
    },
    kind: "SCALE",
    maxPoints: 2500,
    anchors: [
      { points: 0, text: { lt: "Planas nerealus", en: "The plan is not realistic" } },
      {
        points: 1300,
        text: {
          lt: "Realus iš dalies, prielaidos nepagrįstos",
          en: "Partly realistic, weak basis",
        },
      },
      {
        points: 2500,
        text: { lt: "Realus, prielaidos pagrįstos", en: "Realistic, assumptions well founded" },
      },
    ],
    evidence: "quality",
  },
  {
    ...whole,
    id: "contribution",
    title: { lt: "Nuosavas įnašas virš privalomo", en: "Own contribution beyond the required" },
    guidance: {
      lt: "Po 1 balą už kiekvieną visą procentinį punktą virš privalomo įnašo, ne daugiau kaip 10 balų.",
      en: "1 point for each whole percentage point above the required contribution, at most 10 points.",
    },
    kind: "SCALE",
    maxPoints: 1000,
    anchors: [
      { points: 0, text: { lt: "Tik privalomas įnašas", en: "Only the required contribution" } },
      {
        points: 500,
        text: { lt: "5 procentiniais punktais daugiau", en: "5 percentage points more" },
      },
      {
        points: 1000,
        text: { lt: "10 procentinių punktų ir daugiau", en: "10 percentage points or more" },
      },
    ],
    evidence: "financing",
  },
  {
    ...whole,
    id: "benefit",
    title: { lt: "Socialinė nauda teritorijai", en: "Social benefit to the territory" },
    guidance: {
      lt: "Vertinama nauda gyventojams: paslaugos, užimtumas, bendradarbiavimas su bendruomene.",
      en: "The benefit to residents: services, employment, work with the community.",
    },
    kind: "SCALE",
    maxPoints: 1500,
    anchors: [
      { points: 0, text: { lt: "Naudos nenurodyta", en: "No benefit shown" } },
      { points: 800, text: { lt: "Nauda bendro pobūdžio", en: "A general benefit" } },
      { points: 1500, text: { lt: "Aiški ir išmatuojama", en: "Clear and measurable" } },
    ],
    evidence: "quality",
  },
];

/** A call for young businesses; the figures and criteria are examples („pavyzdinis“). */
export function businessCall(overrides: CallOverrides = {}): CallDefinition {
  const months = overrides.rules?.maxDurationMonths ?? defaultRules.maxDurationMonths;
  const base: CallDefinition = {
    content: {
      summary: {
        lt: "Remiame veiklą pradedantį arba iki trejų metų veikiantį verslą: darbo vietų kūrimą, įrangą, mokymus ir konsultacijas. Pasiūlymus gali teikti privatūs juridiniai asmenys ir socialinio verslo įmonės.",
        en: "We support businesses that are starting or have existed for up to three years: new jobs, equipment, training and advice. Proposals may come from private legal persons and social enterprises.",
      },
      important: [],
      fund,
      region,
      selectionMethod: competition,
      grantForm: grant,
      deMinimis: true,
      legalBasis: [commonProvisions, deMinimisRegulation],
      activities: [
        { lt: "Jauno verslo kūrimas", en: "Starting a young business" },
        { lt: "Jauno verslo plėtra", en: "Developing a young business" },
        {
          lt: "Verslo pradžiai reikalingos įrangos įsigijimas",
          en: "Equipment needed to start a business",
        },
        {
          lt: "Mokymai, konsultacijos ir mentorystė",
          en: "Training, advice and mentoring",
        },
      ],
      targetGroups: [
        {
          lt: "Verslą pradedantys ir jį iki trejų metų vykdantys gyventojai",
          en: "Residents who start a business or have run one for up to three years",
        },
        { lt: "Jaunimas iki 29 metų", en: "Young people up to 29 years of age" },
        { lt: "Bedarbiai ir ekonomiškai neaktyvūs asmenys", en: "Unemployed and inactive persons" },
      ],
      eligibleApplicants: [
        {
          lt: "Privatūs juridiniai asmenys, veikiantys ne ilgiau kaip trejus metus",
          en: "Private legal persons that have existed for three years at most",
        },
        { lt: "Socialinio verslo įmonės", en: "Social enterprises" },
      ],
      applicantKinds: ["BUSINESS"],
      eligiblePartners: [
        {
          lt: "Viešieji ir privatūs juridiniai asmenys, veikiantys strategijos teritorijoje",
          en: "Public and private legal persons active in the territory of the strategy",
        },
      ],
      territory: strategyTerritory,
      eligibleCosts: [
        {
          lt: "Nauja įranga ir įrenginiai – pagal kryžminio finansavimo ribą",
          en: "New equipment and devices – within the cross-financing limit",
        },
        { lt: "Naujų darbuotojų darbo užmokestis", en: "Wages of new employees" },
        {
          lt: "Mokymai, konsultacijos, prekės, patalpų nuoma",
          en: "Training, advice, goods, rent of premises",
        },
        {
          lt: "Netiesioginės išlaidos – pagal fiksuotąją normą",
          en: "Indirect costs – at the flat rate",
        },
      ],
      requirements: [
        noEarlyStart,
        {
          lt: "Sukurtos darbo vietos išlaikomos ne trumpiau kaip trejus metus po projekto.",
          en: "The jobs created are kept for at least three years after the project.",
        },
        {
          lt: "Gauta de minimis pagalba kartu su prašoma neviršija 300\u00a0000\u00a0€ per trejus metus.",
          en: "The de minimis aid received and asked for does not exceed €300,000 in three years.",
        },
        noDoubleFunding,
        publicityDuty,
      ],
      contacts: [],
      infoEvent: null,
      questions: [
        {
          question: {
            lt: "Ar galima įtraukti naudotą įrangą?",
            en: "Can used equipment be included?",
          },
          answer: {
            lt: "Ne, tinkamos finansuoti tik naujos įrangos įsigijimo išlaidos.",
            en: "No, only the purchase of new equipment is eligible.",
          },
        },
        {
          question: { lt: "Ar nuomos išlaidos tinkamos?", en: "Is rent eligible?" },
          answer: {
            lt: "Taip, jei patalpos yra strategijos teritorijoje.",
            en: "Yes, if the premises are in the territory of the strategy.",
          },
        },
        {
          question: {
            lt: "Ar gali kreiptis gyventojas, dar neįsteigęs įmonės?",
            en: "Can a person apply who has not founded a company yet?",
          },
          answer: {
            lt: "Ne, pasiūlymą teikia juridinis asmuo. Įmonę galima įsteigti kvietimo metu, iki pasiūlymo pateikimo.",
            en: "No, a proposal is submitted by a legal person. The company may be founded during the call, before the proposal is submitted.",
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
        jobsSection,
        indicatorsSection,
        qualitySection,
        budgetSection,
        financingSection,
        deMinimisSection,
        attachmentsSection,
        declarationsSection([
          statement(
            "deMinimis",
            "Nurodėme visą de minimis pagalbą, gautą per trejus metus kartu su susijusiomis įmonėmis.",
            "We have named all de minimis aid received in three years together with linked enterprises.",
          ),
        ]),
      ],
    },
    criteria: businessCriteria,
    rules: {
      ...defaultRules,
      minGrantCents: 1_000_000,
      maxGrantCents: 10_000_000,
      tieBreakers: ["smallerRequest", "moreJobs", "higherFirstCriterion", "earlierSubmission"],
    },
  };
  return withOverrides(base, overrides);
}
