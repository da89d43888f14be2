import type { FieldOf, Section } from "../definition.ts";

const documents = ["pdf", "docx", "xlsx", "odt", "ods", "jpg", "png", "adoc", "asice"];

/** One place for files of a proposal; formats and sizes as the groups' settings say. */
export const fileSlot = (
  slot: Pick<FieldOf<"file">, "key" | "label" | "hint" | "required">,
  maxFiles = 1,
): FieldOf<"file"> => ({ ...slot, kind: "file", accept: documents, maxMegabytes: 20, maxFiles });

/** The answer to one criterion, read beside it by the evaluator. */
export const answerTo = (
  criterion: string,
  field: Pick<FieldOf<"text">, "key" | "label" | "hint">,
): FieldOf<"text"> => ({
  ...field,
  kind: "text",
  required: true,
  maxChars: 2000,
  long: true,
  criterion,
});

export const applicantSection: Section = {
  key: "applicant",
  part: "applicant",
  title: { lt: "Pareiškėjas ir kontaktinis asmuo", en: "Applicant and contact person" },
  question: { lt: "Kas teikia projektinį pasiūlymą?", en: "Who submits the proposal?" },
  hint: {
    lt: "Organizacijos duomenis imame iš jos aprašo; pateikus pasiūlymą jie įšaldomi.",
    en: "The data of the organisation come from its profile and are frozen when the proposal is submitted.",
  },
  showsOrganisation: true,
  askDone: false,
  fields: [
    {
      key: "contactName",
      kind: "text",
      label: { lt: "Kontaktinio asmens vardas ir pavardė", en: "Name of the contact person" },
      required: true,
      maxChars: 100,
      long: false,
    },
    {
      key: "contactPhone",
      kind: "phone",
      label: { lt: "Telefonas", en: "Telephone" },
      required: true,
    },
    {
      key: "contactEmail",
      kind: "email",
      label: { lt: "El. paštas", en: "E-mail" },
      required: true,
    },
    {
      key: "lagMember",
      kind: "yesNo",
      label: {
        lt: "Ar organizacija yra šios vietos veiklos grupės narė?",
        en: "Is the organisation a member of this local action group?",
      },
      hint: {
        lt: "Narystė vertinimui įtakos neturi; ji skelbiama, kad nekiltų interesų konflikto.",
        en: "Membership does not affect the evaluation; it is declared to avoid conflicts of interest.",
      },
      required: true,
    },
  ],
};

export const partnersSection: Section = {
  key: "partners",
  part: "applicant",
  title: { lt: "Partneriai", en: "Partners" },
  question: { lt: "Kas prisideda prie projekto?", en: "Who takes part in the project?" },
  hint: {
    lt: "Jei partnerių nėra, palikite tuščią.",
    en: "Leave this empty if there are no partners.",
  },
  askDone: false,
  fields: [
    {
      key: "partners",
      kind: "rows",
      label: { lt: "Partneriai", en: "Partners" },
      required: false,
      minRows: 0,
      maxRows: 10,
      rowName: { lt: "Partneris", en: "Partner" },
      columns: [
        {
          key: "name",
          kind: "text",
          label: { lt: "Pavadinimas", en: "Name" },
          required: true,
          maxChars: 200,
          long: false,
        },
        {
          key: "code",
          kind: "legalCode",
          label: { lt: "Juridinio asmens kodas", en: "Legal entity code" },
          required: true,
        },
        {
          key: "role",
          kind: "text",
          label: { lt: "Vaidmuo projekte", en: "Role in the project" },
          required: true,
          maxChars: 300,
          long: false,
        },
        {
          key: "contribution",
          kind: "money",
          label: { lt: "Piniginis įnašas", en: "Contribution in money" },
          required: false,
          minCents: 0,
          maxCents: 100_000_000,
        },
      ],
    },
  ],
};

/** Title, place, time and the summary that everyone may read. Months as the call's rules allow. */
export const summarySection = (maxDurationMonths: number): Section => ({
  key: "summary",
  part: "project",
  title: { lt: "Projekto santrauka", en: "Summary of the project" },
  question: { lt: "Koks tai projektas?", en: "What is the project?" },
  askDone: false,
  fields: [
    {
      key: "title",
      kind: "text",
      label: { lt: "Projekto pavadinimas", en: "Title of the project" },
      required: true,
      maxChars: 150,
      long: false,
    },
    {
      key: "place",
      kind: "text",
      label: { lt: "Veiklų vykdymo vieta", en: "Place of the activities" },
      hint: { lt: "Gatvė, namas, miestas", en: "Street, number, city" },
      required: true,
      maxChars: 200,
      long: false,
    },
    {
      key: "startDate",
      kind: "date",
      label: { lt: "Projekto pradžia", en: "Start of the project" },
      hint: { lt: "Pavyzdžiui, 2027-03-01", en: "For example, 2027-03-01" },
      required: true,
      notBeforeSubmission: true,
    },
    {
      key: "durationMonths",
      kind: "number",
      label: { lt: "Trukmė", en: "Duration" },
      hint: {
        lt: `Ne ilgiau kaip ${maxDurationMonths}\u00a0mėn.`,
        en: `At most ${maxDurationMonths} months`,
      },
      required: true,
      min: 1,
      max: maxDurationMonths,
      unit: { lt: "mėn.", en: "months" },
    },
    {
      key: "publicSummary",
      kind: "text",
      label: { lt: "Santrauka viešinimui", en: "Summary for the public" },
      hint: {
        lt: "Skelbsime, jei projektas bus atrinktas. Nerašykite asmens duomenų.",
        en: "Published if the project is selected. Do not give personal data.",
      },
      required: true,
      maxChars: 1000,
      long: true,
    },
  ],
});

export const activitiesSection: Section = {
  key: "activities",
  part: "project",
  title: { lt: "Veiklos", en: "Activities" },
  question: {
    lt: "Ką darysite, kada ir koks bus rezultatas?",
    en: "What will you do, when, and with what result?",
  },
  askDone: true,
  fields: [
    {
      key: "activities",
      kind: "rows",
      label: { lt: "Veiklos", en: "Activities" },
      required: true,
      minRows: 1,
      maxRows: 15,
      rowName: { lt: "Veikla", en: "Activity" },
      columns: [
        {
          key: "activity",
          kind: "text",
          label: { lt: "Veikla", en: "Activity" },
          required: true,
          maxChars: 150,
          long: false,
        },
        {
          key: "description",
          kind: "text",
          label: { lt: "Aprašymas", en: "Description" },
          required: true,
          maxChars: 1000,
          long: true,
        },
        {
          key: "result",
          kind: "text",
          label: { lt: "Rezultatas", en: "Result" },
          required: true,
          maxChars: 300,
          long: false,
        },
        {
          key: "from",
          kind: "date",
          label: { lt: "Nuo", en: "From" },
          required: true,
          notBeforeSubmission: true,
        },
        {
          key: "to",
          kind: "date",
          label: { lt: "Iki", en: "To" },
          required: true,
          notBeforeSubmission: true,
        },
        {
          key: "responsible",
          kind: "text",
          label: { lt: "Atsakingas asmuo ar partneris", en: "Responsible person or partner" },
          required: true,
          maxChars: 100,
          long: false,
        },
      ],
    },
  ],
};

/** Budget categories in the Lithuanian order; land is not eligible, indirect costs are a flat rate. */
export const budgetSection: Section = {
  key: "budget",
  part: "budget",
  title: { lt: "Biudžetas", en: "Budget" },
  question: { lt: "Kiek kainuos projektas?", en: "What will the project cost?" },
  hint: {
    lt: "Netiesiogines išlaidas pagal fiksuotąją normą apskaičiuoja sistema.",
    en: "Indirect costs are calculated by the system at the flat rate.",
  },
  askDone: true,
  fields: [
    {
      key: "budget",
      kind: "budget",
      label: { lt: "Biudžeto eilutės", en: "Budget lines" },
      required: true,
      maxRows: 40,
      categories: [
        {
          value: "realEstate",
          label: { lt: "Nekilnojamasis turtas", en: "Real estate" },
          crossFinancing: true,
        },
        {
          value: "equipment",
          label: {
            lt: "Įranga, įrenginiai ir kitas turtas",
            en: "Equipment, devices and other assets",
          },
          crossFinancing: true,
        },
        { value: "wages", label: { lt: "Darbo užmokestis", en: "Wages" } },
        { value: "volunteers", label: { lt: "Savanorių išlaidos", en: "Costs of volunteers" } },
        { value: "participants", label: { lt: "Dalyvių išlaidos", en: "Costs of participants" } },
        { value: "services", label: { lt: "Paslaugos", en: "Services" } },
        { value: "goods", label: { lt: "Prekės", en: "Goods" } },
        { value: "rent", label: { lt: "Patalpų nuoma", en: "Rent of premises" } },
        { value: "transport", label: { lt: "Transportas", en: "Transport" } },
        {
          value: "publicity",
          label: { lt: "Informavimas apie projektą", en: "Information about the project" },
        },
      ],
    },
  ],
};

export const financingSection: Section = {
  key: "financing",
  part: "budget",
  title: { lt: "Finansavimas", en: "Financing" },
  question: { lt: "Kiek prašote ir kuo prisidedate?", en: "How much do you ask for and add?" },
  askDone: false,
  fields: [
    {
      key: "financing",
      kind: "financing",
      label: { lt: "Finansavimo šaltiniai", en: "Sources of financing" },
      required: true,
      sources: [
        { value: "municipality", label: { lt: "Savivaldybės biudžetas", en: "Municipal budget" } },
        { value: "private", label: { lt: "Privačios lėšos", en: "Private funds" } },
      ],
    },
  ],
};

export const powerOfAttorneyFile = fileSlot({
  key: "filePowerOfAttorney",
  label: { lt: "Įgaliojimas", en: "Power of attorney" },
  hint: {
    lt: "Jei pasiūlymą teikia ne organizacijos vadovas.",
    en: "If it is not the head of the organisation who submits the proposal.",
  },
  required: false,
});

export const coFinancingFile = fileSlot(
  {
    key: "fileCoFinancing",
    label: { lt: "Bendrojo finansavimo įrodymas", en: "Proof of co-financing" },
    hint: {
      lt: "Savivaldybės raštas, banko išrašas ar steigėjų sprendimas.",
      en: "A letter of the municipality, a bank statement or a decision of the founders.",
    },
    required: true,
  },
  3,
);

export const pricesFile = fileSlot(
  {
    key: "filePrices",
    label: { lt: "Kainų pagrindimas", en: "Evidence of prices" },
    hint: {
      lt: "Komerciniai pasiūlymai arba nuorodos į viešai skelbiamas kainas.",
      en: "Offers of suppliers or references to published prices.",
    },
    required: false,
  },
  10,
);

export const statement = (id: string, lt: string, en: string) => ({
  id,
  version: 1,
  text: { lt, en },
});

const statements = [
  statement("true", "Pateikti duomenys yra teisingi.", "The data given are true."),
  statement(
    "solvent",
    "Organizacijai nėra iškelta bankroto byla ir ji nėra likviduojama.",
    "The organisation is not in bankruptcy proceedings and is not being wound up.",
  ),
  statement(
    "debts",
    "Organizacija neturi mokestinių įsiskolinimų valstybei ir „Sodrai“.",
    "The organisation has no tax debts to the state or to the social insurance fund.",
  ),
  statement(
    "doubleFunding",
    "Toms pačioms išlaidoms finansavimas iš kitų viešųjų lėšų negautas.",
    "The same costs have not been financed from other public funds.",
  ),
  statement(
    "notStarted",
    "Projekto veiklos dar nepradėtos.",
    "The activities of the project have not begun.",
  ),
  statement(
    "publication",
    "Sutinkame, kad būtų skelbiamas pareiškėjo pavadinimas, projekto pavadinimas ir skirta suma.",
    "We agree that the name of the applicant, the title of the project and the sum awarded are published.",
  ),
  statement(
    "publicity",
    "Žinome pareigą viešinti Europos Sąjungos paramą (Reglamento (ES) 2021/1060 50 straipsnis).",
    "We know the duty to make the support of the European Union public (Article 50 of Regulation (EU) 2021/1060).",
  ),
  statement(
    "privacy",
    "Susipažinome su pranešimu apie asmens duomenų tvarkymą.",
    "We have read the notice on the processing of personal data.",
  ),
  statement(
    "interests",
    "Atskleidėme visus ryšius su vietos veiklos grupės valdybos nariais ir vertintojais.",
    "We have disclosed all ties with board members and evaluators of the local action group.",
  ),
  statement(
    "authority",
    "Pasiūlymą teikiantis asmuo turi teisę veikti organizacijos vardu.",
    "The person who submits the proposal has the right to act for the organisation.",
  ),
];

/** Declarations of every applicant, with those that a kind of call adds. */
export const declarationsSection = (
  extra: readonly (typeof statements)[number][] = [],
): Section => ({
  key: "declarations",
  part: "declarations",
  title: { lt: "Pareiškėjo deklaracija", en: "Declaration of the applicant" },
  question: { lt: "Ką patvirtinate?", en: "What do you declare?" },
  askDone: false,
  fields: [
    {
      key: "interestTies",
      kind: "text",
      label: {
        lt: "Ryšiai su valdybos nariais ir vertintojais",
        en: "Ties with board members and evaluators",
      },
      hint: {
        lt: "Darbo, giminystės, narystės ar turtiniai ryšiai. Jei jų nėra, palikite tuščią.",
        en: "Employment, family, membership or property ties. Leave empty if there are none.",
      },
      required: false,
      maxChars: 1000,
      long: true,
    },
    {
      key: "declarations",
      kind: "declarations",
      label: { lt: "Patvirtiname, kad:", en: "We declare that:" },
      required: true,
      items: [...statements, ...extra],
    },
  ],
});
