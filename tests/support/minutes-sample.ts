import type { MinutesModel } from "#app/domain/meetings/minutes-model.ts";
import { minutesDocument } from "#app/domain/meetings/minutes-document.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { verificationSample } from "./evaluation-samples.ts";

const proposal = (n: number, title: string, applicant: string) => ({
  callNumber: "DH-2.2-01",
  registration: `DH-2.2-01-00${n}`,
  title,
  applicant,
  requestedCents: 3_883_684,
  total: 9000 - n * 1000,
});
const person = {
  from: null,
  until: null,
  remark: "",
  role: "BOARD",
  attending: "IN_ROOM",
} as const;

/** The minutes of a meeting with a grant, a place in reserve, a recusal and an observer's remark. */
export const minutesSample: MinutesModel = {
  version: 1,
  group: "Miesto vietos veiklos grupė „Druskininkų harmonija“",
  groupEn: "Urban local action group “Druskininkų harmonija”",
  city: "Druskininkai",
  minutesNo: "P-2026-07",
  heldOn: "2026-11-19",
  kind: "IN_PERSON",
  place: "Veisiejų g. 17, Druskininkai",
  calledAt: "2026-11-10T08:00:00.000Z",
  startsAt: "2026-11-19T13:00:00.000Z",
  openedAt: "2026-11-19T13:02:00.000Z",
  closedAt: "2026-11-19T15:00:00.000Z",
  ballotsUntil: null,
  isHeld: true,
  shortNotice: null,
  repeatOf: null,
  chair: "Rūta Čepaitytė-Šimkūnienė",
  secretary: "Agnė Žukauskienė",
  rules: {
    quorumBp: 5000,
    sectorCapBp: 4900,
    minNonPublicVotesBp: 5000,
    chairDecidesTie: true,
  },
  people: [
    { ...person, name: "Rūta Čepaitytė-Šimkūnienė", role: "CHAIR", sector: "NGO", employer: "" },
    { ...person, name: "Žygimantas Lūšis", sector: "BUSINESS", employer: "UAB „Ledelis“" },
    { ...person, name: "Ąžuolas Šerkšnas", sector: "PUBLIC", employer: "", attending: "ABSENT" },
    {
      ...person,
      name: "Ūla Ėglė",
      role: "OBSERVER",
      sector: null,
      employer: "Vidaus reikalų ministerija",
      remark: "Pastabų dėl eigos nėra.",
    },
  ],
  items: [
    {
      position: 1,
      title: "",
      motion: "",
      discussion: "Aptartas biudžetas.",
      proposal: proposal(1, "Gyvas kiemas", "VšĮ „Šviesių žmonių ąžuolynas“"),
      decision: {
        outcome: "SELECTED",
        grantCents: 3_883_684,
        place: 1,
        conditions: "Pateikti panaudos sutartį.",
        deviation: "",
      },
      status: "ADOPTED",
      out: ["Žygimantas Lūšis"],
      votes: [{ name: "Rūta Čepaitytė-Šimkūnienė", choice: "FOR" }],
      tally: {
        for: 1,
        against: 0,
        abstain: 0,
        bySector: [{ sector: "NGO", for: 1, against: 0, abstain: 0 }],
      },
      byChair: false,
      present: 1,
      needed: 1,
      isValid: true,
    },
    {
      position: 2,
      title: "",
      motion: "",
      discussion: "",
      proposal: proposal(2, "Dviračių dirbtuvė", "IĮ „Česlovo dviračiai“"),
      decision: { outcome: "RESERVE", grantCents: 0, place: 2, conditions: "", deviation: "" },
      status: "ADOPTED",
      out: [],
      votes: [],
      tally: { for: 2, against: 0, abstain: 0, bySector: [] },
      byChair: false,
      present: 2,
      needed: 2,
      isValid: true,
    },
  ],
  reserves: [{ callNumber: "DH-2.2-01", validUntil: "2027-12-31" }],
  declarations: [
    {
      name: "Žygimantas Lūšis",
      registration: "DH-2.2-01-001",
      conflict: true,
      at: "2026-11-12T08:00:00.000Z",
    },
  ],
  auditHead: { n: 1024, hash: "ab12".repeat(16) },
};

/** The same as a document that both have signed. */
export const signedMinutes = (language: Locale, extractOf: string | null = null) =>
  minutesDocument(minutesSample, {
    language,
    extractOf,
    signing: {
      sha256: "c0ffee00".repeat(8),
      ...verificationSample,
      secretaryAt: new Date("2026-11-20T09:00:00Z"),
      chairAt: new Date("2026-11-20T12:00:00Z"),
    },
  });
