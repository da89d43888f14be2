import type { ClarificationInput } from "./clarification-input.ts";
import type { LetterModel } from "./letter.ts";
import { clarificationEn } from "./texts/clarification.en.ts";
import { clarificationLt } from "./texts/clarification.lt.ts";

/** The letter that asks an applicant to remedy shortcomings (domain.md §4, `clarify`). */
export function clarificationLetter(input: ClarificationInput): LetterModel {
  const t = input.language === "lt" ? clarificationLt : clarificationEn;
  return {
    kind: "CLARIFICATION",
    language: input.language,
    number: input.number,
    date: input.date,
    group: input.group,
    recipient: input.applicant,
    heading: t.heading,
    yourReference: { date: input.proposal.receivedOn, number: input.proposal.number },
    blocks: [
      { type: "paragraph", text: t.found(input) },
      {
        type: "facts",
        items: [
          { label: t.labels.title, value: input.proposal.title },
          { label: t.labels.proposal, value: t.proposal(input) },
          { label: t.labels.call, value: t.call(input) },
          { label: t.labels.dueOn, value: t.due(input.dueOn) },
        ],
      },
      { type: "heading", level: 2, text: t.sections.questions },
      { type: "list", numbered: true, items: input.questions.map(t.question) },
      { type: "heading", level: 2, text: t.sections.how },
      { type: "list", numbered: true, items: t.steps(input) },
      { type: "paragraph", text: t.late },
    ],
    attachments: [],
    annexes: [],
    signatory: input.signatory,
    drafter: input.contact,
    verification: input.verification,
  };
}
