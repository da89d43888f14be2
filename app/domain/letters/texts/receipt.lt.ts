import type { ReceiptInput } from "../receipt-input.ts";
import { letterDate, letterInstant, quoted } from "../wording.ts";

/** Lithuanian texts of the receipt (reference: domain §4.1 „received“). */
export const receiptLt = {
  heading: "DĖL PROJEKTINIO PASIŪLYMO UŽREGISTRAVIMO",
  received: ({ proposal, call, receivedAt }: ReceiptInput) =>
    `Jūsų projektinis pasiūlymas ${quoted(proposal.title, "lt")} pagal kvietimą Nr.\u00A0${call.number} gautas ${letterInstant(receivedAt, "lt")} ir užregistruotas Nr.\u00A0${proposal.number}.`,
  sections: {
    data: "Pateikti duomenys",
    files: "Pateikti failai",
    next: "Kas toliau",
  },
  labels: {
    number: "Registracijos numeris",
    receivedAt: "Gauta",
    call: "Kvietimas",
    title: "Projekto pavadinimas",
    applicant: "Pareiškėjas",
    asked: "Prašoma paramos suma",
    signatory: "Pateikė",
    submission: "Pateikimo eilės numeris",
    snapshot: "Pateiktų duomenų SHA-256",
  },
  call: ({ call }: ReceiptInput) => `Nr.\u00A0${call.number} ${quoted(call.title, "lt")}`,
  applicant: ({ recipient }: ReceiptInput) => `${recipient.name}, kodas ${recipient.code}`,
  table: {
    caption: "Failai ir jų skaitmeniniai atspaudai",
    columns: { slot: "Priedas", name: "Failas", size: "Dydis", sha256: "SHA-256" },
  },
  noFiles: "Prie pasiūlymo failų nepridėta.",
  hashMeaning:
    "SHA-256 yra skaitmeninis atspaudas: iš jo matyti, kad pateikti duomenys ir failai vėliau nepakeisti.",
  steps: ({ call, recipient, decisionExpectedBy }: ReceiptInput) => [
    `Pasiūlymai priimami iki ${letterInstant(call.closesAt, "lt")}, tada pradėsime vertinti.`,
    `Atliksime administracinės atitikties vertinimą. Jei reikės ką nors patikslinti, parašysime el.\u00A0paštu ${recipient.email} ir nurodysime terminą.`,
    "Reikalavimus atitinkančius pasiūlymus vertintojai įvertins pagal kvietimo kriterijus, o sprendimą priims valdyba.",
    `Apie sprendimą pranešime raštu; planuojame tai padaryti iki ${letterDate(decisionExpectedBy, "lt")}`,
  ],
  unsigned: "Šis patvirtinimas sudarytas automatiškai ir galioja be parašo.",
};

export type ReceiptTexts = typeof receiptLt;
