import type { Locale } from "#app/domain/values/locale.ts";

const NBSP = "\u00a0";

const lt = {
  kind: "Projektinis pasiūlymas",
  draftMark: "JUODRAŠTIS",
  draftLine: "Juodraštis – nepateikta",
  none: "Nenurodyta",
  number: "Nr.",
  state: {
    label: "Būsena",
    draft: "JUODRAŠTIS – nepateikta",
    workingCopy: (registration: string) =>
      `DARBINĖ KOPIJA – nepateikta; galioja anksčiau pateiktas pasiūlymas Nr.${NBSP}${registration}`,
    submitted: (n: number) => (n === 1 ? "Pateikta" : `Pateikta (pateikimas Nr.${NBSP}${n})`),
  },
  labels: {
    call: "Kvietimas",
    applicant: "Pareiškėjas",
    title: "Projekto pavadinimas",
    registration: "Registracijos numeris",
    savedAt: "Juodraštis išsaugotas",
    receivedAt: "Gauta",
    signatory: "Pateikė",
    address: "Adresas sistemoje",
    sha256: "Pateiktų duomenų SHA-256",
  },
  call: (number: string, title: string) => `Nr.${NBSP}${number} ${title}`,
  code: (name: string, code: string) => `${name}, kodas ${code}`,
  organisation: {
    name: "Pavadinimas",
    code: "Juridinio asmens kodas",
    address: "Adresas",
    contacts: "El. paštas ir telefonas",
    head: "Vadovas",
  },
  question: "Klausimas",
  answer: "Atsakymas",
  budget: {
    category: "Kategorija",
    description: "Išlaidos",
    unit: "Vienetas",
    quantity: "Kiekis",
    unitPrice: `Vieneto kaina,${NBSP}€`,
    amount: `Suma,${NBSP}€`,
    direct: "Tiesioginės išlaidos",
    indirect: (rate: string) => `Netiesioginės išlaidos, ${rate}`,
    total: "Iš viso",
  },
  requested: "Prašoma paramos suma",
  indicators: { name: "Rodiklis", target: "Siekiama reikšmė", basis: "Kaip apskaičiuota" },
  declaration: (text: string, version: number) => `${text} (redakcija Nr.${NBSP}${version})`,
  files: {
    heading: "Pridėti failai",
    caption: "Failai ir jų skaitmeniniai atspaudai",
    slot: "Priedas",
    name: "Failas",
    size: "Dydis",
    infected: "rastas virusas",
    none: "Failų nepridėta.",
  },
};

type Texts = typeof lt;

const en: Texts = {
  kind: "Project proposal",
  draftMark: "DRAFT",
  draftLine: "Draft – not submitted",
  none: "Not provided",
  number: "No.",
  state: {
    label: "State",
    draft: "DRAFT – not submitted",
    workingCopy: (registration) =>
      `WORKING COPY – not submitted; the proposal No.${NBSP}${registration} submitted before stays valid`,
    submitted: (n) => (n === 1 ? "Submitted" : `Submitted (submission No.${NBSP}${n})`),
  },
  labels: {
    call: "Call",
    applicant: "Applicant",
    title: "Title of the project",
    registration: "Registration number",
    savedAt: "Draft saved",
    receivedAt: "Received",
    signatory: "Submitted by",
    address: "Address in the system",
    sha256: "SHA-256 of the submitted data",
  },
  call: (number, title) => `No.${NBSP}${number} ${title}`,
  code: (name, code) => `${name}, code ${code}`,
  organisation: {
    name: "Name",
    code: "Code of the legal person",
    address: "Address",
    contacts: "E-mail and phone",
    head: "Head",
  },
  question: "Question",
  answer: "Answer",
  budget: {
    category: "Category",
    description: "Costs",
    unit: "Unit",
    quantity: "Quantity",
    unitPrice: `Unit price,${NBSP}€`,
    amount: `Amount,${NBSP}€`,
    direct: "Direct costs",
    indirect: (rate) => `Indirect costs, ${rate}`,
    total: "Total",
  },
  requested: "Support asked for",
  indicators: { name: "Indicator", target: "Target value", basis: "How it was calculated" },
  declaration: (text, version) => `${text} (version ${version})`,
  files: {
    heading: "Attached files",
    caption: "Files and their digital fingerprints",
    slot: "Attachment",
    name: "File",
    size: "Size",
    infected: "a virus was found",
    none: "No files were attached.",
  },
};

const texts: Record<Locale, Texts> = { lt, en };

/** The fixed texts of documents in one language. */
export const documentTexts = (language: Locale) => texts[language];
export type DocumentTexts = Texts;
