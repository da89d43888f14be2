import type { LetterModel } from "#app/domain/letters/letter.ts";

type Kind = LetterModel["kind"];

/** What one kind of letter can say: names of fields and parts, those it must have, and examples of fields. */
export interface TemplateKind {
  /** Field to example value. */
  fields: Readonly<Record<string, string>>;
  parts: readonly string[];
  /** Fields and parts without which the letter would lack what domain.md §4 demands. */
  obligatory: readonly string[];
}

const common = {
  title: "Gyvas kiemas: kaimynystės dirbtuvės",
  registration: "DH-2.2-01-003",
  call: "DH-2.2-01",
  callTitle: "„Socialinių paslaugų prieinamumo didinimas“",
  applicant: "VšĮ „Šviesių žmonių ąžuolynas“",
} as const;

const decided = {
  ...common,
  meetingDay: "2026 m. lapkričio 19 d.",
  minutes: "P-2026-07",
  asked: "38 836,84 Eur",
  complaintDays: "10 darbo dienų",
  answerDays: "20 darbo dienų",
  complaintEmail: "info@harmonija.example",
} as const;
const complaint = ["complaintDays", "answerDays", "complaintEmail"] as const;

const scored = { ...decided, score: "87,50 balo", max: "100 balų", threshold: "50" } as const;
const granted = {
  ...scored,
  granted: "38 836,84 Eur",
  rate: "92,5 proc.",
  own: "3 148,93 Eur",
  authority: "Centrinei projektų valdymo agentūrai (CPVA)",
  authorityShort: "CPVA",
  document: "Projekto įgyvendinimo planą (PĮP)",
  dueOn: "2027 m. sausio 29 d.",
} as const;

/** Every kind of letter whose words a group can change. */
export const templateKinds = {
  SELECTED: {
    fields: granted,
    parts: ["boardReason", "proposal", "financing", "result", "conditions", "deMinimis"],
    obligatory: [
      "meetingDay",
      "minutes",
      "granted",
      "dueOn",
      "proposal",
      "deMinimis",
      "conditions",
      ...complaint,
    ],
  },
  PARTIAL: {
    fields: { ...granted, acceptBy: "2026 m. gruodžio 7 d." },
    parts: ["boardReason", "proposal", "financing", "reduction", "result", "deMinimis"],
    obligatory: [
      "meetingDay",
      "minutes",
      "granted",
      "asked",
      "acceptBy",
      "reduction",
      "proposal",
      "deMinimis",
      ...complaint,
    ],
  },
  RESERVE: {
    fields: { ...scored, reservePlace: "1", validUntil: "2027 m. gruodžio 31 d." },
    parts: ["boardReason", "proposal", "result"],
    obligatory: ["meetingDay", "minutes", "reservePlace", "validUntil", "proposal", ...complaint],
  },
  NOT_SELECTED_THRESHOLD: {
    fields: {
      ...scored,
      reason:
        "Pasiūlymas surinko 43,50 balo iš 100 balų; mažiausias privalomas balų skaičius – 50.",
    },
    parts: ["boardReason", "proposal", "result"],
    obligatory: ["meetingDay", "minutes", "reason", "proposal", "result", ...complaint],
  },
  NOT_SELECTED_MONEY: {
    fields: {
      ...scored,
      reason:
        "Pasiūlymas surinko 72 balus, tačiau kvietimui skirtų lėšų pakako tik pasiūlymams, surinkusiems ne mažiau kaip 81 balą.",
    },
    parts: ["boardReason", "proposal", "result"],
    obligatory: ["meetingDay", "minutes", "reason", "proposal", "result", ...complaint],
  },
  INELIGIBLE: {
    fields: decided,
    parts: ["proposal", "requirements", "clarification"],
    obligatory: [
      "meetingDay",
      "minutes",
      "requirements",
      "clarification",
      "proposal",
      ...complaint,
    ],
  },
  COMPLAINT_OUTCOME: {
    fields: {
      ...common,
      complaint: "DH-SK-2026-003",
      received: "2026 m. gruodžio 3 d.",
      decision: "atmesti",
    },
    parts: ["reasons", "consequence"],
    obligatory: ["complaint", "decision", "reasons", "consequence"],
  },
  WITHDRAWAL: {
    fields: { ...common, day: "2026 m. spalio 12 d." },
    parts: [],
    obligatory: ["registration", "day"],
  },
  CANCELLATION: {
    fields: { ...common, minutes: "P-2026-08", reason: "Nutrauktas veiksmo finansavimas." },
    parts: [],
    obligatory: ["call", "minutes", "reason"],
  },
  EXTENSION: {
    fields: { ...common, dueOn: "2026 m. lapkričio 3 d." },
    parts: [],
    obligatory: ["registration", "dueOn"],
  },
} as const satisfies Partial<Record<Kind, TemplateKind>>;
export type TemplatedKind = keyof typeof templateKinds;

export const templatedKinds = Object.keys(templateKinds) as TemplatedKind[];

/** The kind that an address or a row names; null for one without a template. */
export const asTemplatedKind = (kind: string): TemplatedKind | null =>
  templatedKinds.find((one) => one === kind) ?? null;

export const kindOf = (kind: TemplatedKind): TemplateKind => templateKinds[kind];
