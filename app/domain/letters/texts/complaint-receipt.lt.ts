import type { ComplaintSnapshot } from "#app/domain/complaints/complaint-snapshot.ts";
import type { ComplaintReceiptInput } from "../complaint-receipt-input.ts";
import { letterDate, letterInstant } from "../wording.ts";

/** Lithuanian texts of the receipt of a complaint (reference: domain §4.1 „complaintIn“). */
export const complaintReceiptLt = {
  heading: "DĖL SKUNDO GAVIMO",
  received: ({ sent, receivedAt }: ComplaintReceiptInput) =>
    `Jūsų skundas gautas ${letterInstant(receivedAt, "lt")} ir užregistruotas Nr.\u00A0${sent.number}. Atsakysime ne vėliau kaip iki ${letterDate(sent.answerBy, "lt")}`,
  labels: {
    number: "Skundo numeris",
    receivedAt: "Gauta",
    answerBy: "Atsakysime iki",
    proposal: "Pasiūlymas",
    decision: "Skundžiamas sprendimas",
    signatory: "Pasirašė",
    sha256: "Skundo SHA-256",
  },
  decision: ({ decision }: ComplaintSnapshot) =>
    `${decision.meetingOn} posėdžio protokolas Nr.\u00A0${decision.minutesNo}`,
  contested: "Kas skundžiama",
  arguments: "Motyvai",
  asked: "Ko prašoma",
  files: "Pridėti failai",
  table: {
    caption: "Failai ir jų skaitmeniniai atspaudai",
    columns: { name: "Failas", size: "Dydis", sha256: "SHA-256" },
  },
  noFiles: "Prie skundo failų nepridėta.",
  unsigned: "Šis patvirtinimas sudarytas automatiškai ir galioja be parašo.",
};

export type ComplaintReceiptTexts = typeof complaintReceiptLt;
