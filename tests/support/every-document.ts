import { socialCall } from "#app/domain/calls/templates/social.ts";
import type { DocumentModel } from "#app/domain/documents/document.ts";
import { listDocument } from "#app/domain/documents/evaluation/list-document.ts";
import { sheetDocument } from "#app/domain/documents/evaluation/sheet-document.ts";
import { summaryDocument } from "#app/domain/documents/evaluation/summary-document.ts";
import { proposalDocument } from "#app/domain/documents/proposal-document.ts";
import { clarificationLetter } from "#app/domain/letters/clarification-letter.ts";
import { complaintReceipt } from "#app/domain/letters/complaint-receipt.ts";
import { correctedLetter } from "#app/domain/letters/corrections/correction.ts";
import { decisionLetter } from "#app/domain/letters/decision-letter.ts";
import type { LetterModel } from "#app/domain/letters/letter.ts";
import { reportDocument } from "#app/domain/reports/report-document.ts";
import { receiptLetter } from "#app/domain/letters/receipt.ts";
import { templatedKinds } from "#app/domain/letters/templates/kinds.ts";
import { sampleLetter } from "#app/domain/letters/templates/sample-letter.ts";
import { standardTemplate } from "#app/domain/letters/templates/standard.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formDocument } from "#app/http/form-document.ts";
import { submittedSample } from "./document-samples.ts";
import { listSample, sheetSample, verificationSample } from "./evaluation-samples.ts";
import { decisionSample, outcomes, receiptSample } from "./letter-samples.ts";
import { reportSample } from "./report-sample.ts";
import { signedMinutes } from "./minutes-sample.ts";

/** A paper of the product: a letter, or another document. */
export type Paper =
  | { name: string; letter: LetterModel }
  | { name: string; document: DocumentModel };

const address = "https://kvieslys.example.lt/my/proposals/1";
const letter = (name: string, model: LetterModel): Paper => ({ name, letter: model });
const document = (name: string, model: DocumentModel): Paper => ({ name, document: model });

/** Every maker of a letter or document by its name, with what it makes; a rule compares it with the code. */
export const papers: Record<string, (language: Locale) => Paper[]> = {
  decisionLetter: (language) =>
    outcomes.map((outcome) => letter(outcome, decisionLetter(decisionSample(outcome, language)))),
  correctedLetter: (language) => {
    const earlier = decisionLetter(decisionSample("PARTIAL", language));
    const why = "Suklysta nurodant adresą";
    const draft = correctedLetter(earlier, { typed: {}, why, date: "2026-12-04" });
    const issue = { number: "DH-2026-020", verification: verificationSample };
    return [letter("correction", { ...draft, ...issue })];
  },
  serviceLetter: (language) =>
    templatedKinds.map((kind) => {
      const { group, contact, signatory, number, date } = decisionSample("SELECTED", language);
      const template = { ...standardTemplate(kind, language), n: 0 };
      const sample = { kind, language, number, date, group, signatory, template };
      const verification = verificationSample;
      return letter(
        `words of ${kind}`,
        sampleLetter({ ...sample, drafter: contact, verification }),
      );
    }),
  clarificationLetter: (language) => {
    const { applicant, call, proposal, ...common } = decisionSample("INELIGIBLE", language);
    const questions = [
      { text: "Nepateiktas registro išrašas", parts: ["Registro išrašas"] },
      { text: "Kas prižiūrės įrangą?", parts: [] },
    ];
    const asked = { applicant, call, proposal, questions, dueOn: "2026-12-01" };
    return [letter("clarification", clarificationLetter({ ...common, ...asked }))];
  },
  receiptLetter: (language) => [letter("receipt", receiptLetter(receiptSample(language)))],
  complaintReceipt: (language) => [letter("complaint receipt", receiptOfComplaint(language))],
  sheetDocument: (language) => [
    document("sheet", sheetDocument(sheetSample(language), verificationSample)),
  ],
  summaryDocument: (language) => [
    document("summary", summaryDocument(listSample(language), verificationSample)),
  ],
  listDocument: (language) => [
    document("list", listDocument(listSample(language), verificationSample)),
  ],
  minutesDocument: (language) => [
    document("minutes", signedMinutes(language)),
    document("extract of minutes", signedMinutes(language, "DH-2.2-01")),
  ],
  reportDocument: (language) => [
    document(
      "annual report",
      reportDocument(
        reportSample,
        { isDraft: false, approved: { on: "2026-03-20", minutesNo: "4" } },
        language,
        verificationSample,
      ),
    ),
  ],
  proposalDocument: (language) => [
    document("proposal", proposalDocument(submittedSample(), { language, address })),
  ],
  formDocument: (language) => [
    document(
      "empty form",
      formDocument(
        {
          number: "DH-2.2-01",
          title: { lt: "Socialinės paslaugos", en: "Social services" },
          opensAt: new Date("2026-12-01T08:00:00Z"),
          closesAt: new Date("2026-12-15T15:00:00Z"),
          group: { name: "VVG „Druskininkų harmonija“" },
          definition: socialCall(),
        },
        language,
        address,
      ),
    ),
  ],
};

function receiptOfComplaint(language: Locale) {
  const { group, contact, applicant, call } = decisionSample("SELECTED", language);
  return complaintReceipt({
    language,
    group,
    contact,
    sha256: "feed".repeat(16),
    receivedAt: new Date("2026-12-03T10:00:07Z"),
    url: address,
    sent: {
      number: "DH-SK-2026-003",
      proposalId: "01900000-0000-7000-8000-000000000001",
      registration: "DH-2.2-01-003",
      title: "Gyvas kiemas",
      call,
      decision: {
        outcome: "NOT_SELECTED",
        minutesNo: "P-2026-07",
        meetingOn: "2026-11-19",
        releasedAt: "2026-11-22T08:00:00.000Z",
        complaintUntil: "2026-12-07",
      },
      receivedAt: "2026-12-03T10:00:07.000Z",
      answerBy: "2027-01-05",
      complainant: applicant,
      signatory: { name: "Žygimantas Lūšis", position: "direktorius" },
      contested: "Balai už antrą kriterijų.",
      arguments: "Neįvertintas partnerių įnašas.",
      asked: "Įvertinti iš naujo.",
      files: [
        { name: "Raštas.pdf", size: 88_120, mime: "application/pdf", sha256: "f00d".repeat(16) },
      ],
    },
  });
}
