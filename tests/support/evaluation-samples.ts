import { businessCall } from "#app/domain/calls/templates/business.ts";
import { compute } from "#app/domain/decisions/computation.ts";
import type { ListInput } from "#app/domain/documents/evaluation/list-input.ts";
import type { SheetInput } from "#app/domain/documents/evaluation/sheet-document.ts";
import { addsPoints, GATE_PASSED, sheetTotal } from "#app/domain/evaluation/sheet-total.ts";
import type { Locale } from "#app/domain/values/locale.ts";

const { criteria, rules } = businessCall();
const share = (part: number) => (criterion: (typeof criteria)[number]) =>
  addsPoints(criterion)
    ? Math.floor((criterion.maxPoints * part) / criterion.step / 100) * criterion.step
    : GATE_PASSED;
const scoresOf = (part: number) =>
  Object.fromEntries(criteria.map((criterion) => [criterion.id, share(part)(criterion)]));

const names = [
  ["UAB „Žaliasis šešėlis“", "Ekologiškų pakuočių dirbtuvė Druskininkuose"],
  ["MB „Ąžuolo gilė“", "Mobili medžio apdirbimo paslauga"],
  ["VšĮ „Įgalink“", "Socialinis verslas: neįgaliųjų kepykla „Ūkanotas rytas“"],
  ["IĮ „Česlovo dviračiai“", "Dviračių nuoma ir remontas prie Druskonio ežero"],
  ["UAB „Lietus ir saulė“", "Vandens turizmo maršrutai Nemunu"],
] as const;
const parts = [
  [92, 88],
  [85, 85],
  [85, 85],
  [95, 40, 78],
  [30, 35],
];

/** A ranked list with a tie, a third evaluator, one below the threshold and one rejected. */
export function listSample(language: Locale, changes: Partial<ListInput> = {}): ListInput {
  const computation = compute({
    call: { number: "DH-1.2-02", version: 2, sha256: "c0ffee".padEnd(64, "0") },
    rules: { ...rules, budgetCents: 18_000_000, partialMinShareBp: 5000 },
    criteria,
    proposals: names.map(([applicant, title], index) => ({
      id: `p${index + 1}`,
      registration: `DH-1.2-02-00${index + 1}`,
      number: index + 1,
      applicant,
      title,
      requestedCents: 5_000_000 + index * 712_345,
      jobs: index,
      submittedAt: `2026-10-0${index + 1}T09:00:00.000Z`,
      sheets: (parts[index] ?? []).map((part, n) => ({
        id: `s${index}${n}`,
        evaluatorId: `e${n}`,
        sha256: "",
        scores: scoresOf(part),
      })),
    })),
    rejected: [
      {
        id: "p6",
        registration: "DH-1.2-02-006",
        applicant: "Asociacija „Šv. Jurgio bičiuliai“",
        title: "Kaimynų šventė",
        requestedCents: 1_234_567,
        unmet: {
          point: "12.3",
          text: "pareiškėjas turi būti įregistruotas tikslinėje teritorijoje",
        },
      },
    ],
  });
  return {
    language,
    group: "Miesto vietos veiklos grupė „Druskininkų harmonija“",
    call: {
      number: "DH-1.2-02",
      title: language === "lt" ? "Parama jauno verslo kūrimui" : "Support for young businesses",
    },
    list: {
      n: 1,
      computedAt: new Date("2026-11-10T12:00:00Z"),
      sha256: "ab12".repeat(16),
      isFrozen: true,
      approvedAt: new Date("2026-11-19T15:00:00Z"),
    },
    meeting: { heldOn: "2026-11-19", minutesNo: "P-2026-07" },
    computation,
    sheets: new Map(
      computation.proposals.map(({ id, sheets }) => [
        id,
        sheets.map(({ scores }, index) => ({
          letter: String.fromCodePoint(65 + index),
          total: sheetTotal(criteria, scores),
        })),
      ]),
    ),
    decisions: [],
    reserveValidUntil: "2027-12-31",
    preparedBy: "Agnė Žukauskienė",
    ...changes,
  };
}

/** A sheet with reasons for every criterion. */
export const sheetSample = (language: Locale): SheetInput => ({
  language,
  group: "Miesto vietos veiklos grupė „Druskininkų harmonija“",
  call: { number: "DH-1.2-02", title: "Parama jauno verslo kūrimui" },
  proposal: {
    registration: "DH-1.2-02-003",
    title: names[2][1],
    applicant: names[2][0],
    askedCents: 6_424_690,
  },
  letter: "B",
  declaration: { declaredAt: new Date("2026-10-20T07:00:00Z"), version: 1 },
  criteria,
  sheet: {
    scores: scoresOf(85),
    justifications: Object.fromEntries(
      criteria.map(({ id }) => [
        id,
        "Poreikis pagrįstas apklausa, bet trūksta duomenų iš gretimų mikrorajonų; rizikos aprašytos.",
      ]),
    ),
    remarks: "Biudžetas pagrįstas, siūloma tikslinti įrangos kainą.",
    total: sheetTotal(criteria, scoresOf(85)),
    submittedAt: new Date("2026-11-02T14:03:07Z"),
    sha256: "d00d".repeat(16),
  },
});

/** A place where a document can be checked. */
export const verificationSample = {
  code: "91A4-0C3E-77B2-15FD",
  url: "https://kvieslys.example.lt/verify/91A4-0C3E-77B2-15FD",
};
