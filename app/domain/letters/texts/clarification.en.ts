import type { ClarificationInput } from "../clarification-input.ts";
import { letterDate, quoted, sentence } from "../wording.ts";
import type { ClarificationTexts } from "./clarification.lt.ts";

const date = (isoDate: string) => letterDate(isoDate, "en");
const named = (name: string) => quoted(name, "en");

/** English texts of the request to clarify. */
export const clarificationEn: ClarificationTexts = {
  heading: "REQUEST TO CLARIFY THE PROJECT PROPOSAL",
  sections: { questions: "What we ask you to clarify", how: "How to answer" },
  labels: {
    title: "Project title",
    proposal: "Registration number",
    call: "Call",
    dueOn: "Answer by",
  },
  proposal: ({ proposal }) => `No.\u00A0${proposal.number}, received ${date(proposal.receivedOn)}`,
  call: ({ call }) => `No.\u00A0${call.number} ${named(call.title)}`,
  due: (dueOn) => `${date(dueOn)} (inclusive)`,
  found: ({ dueOn }) =>
    `During the administrative check we found the shortcomings listed below. Please remedy them by ${date(dueOn)} (inclusive).`,
  question: ({ text, parts }: ClarificationInput["questions"][number]) =>
    parts.length === 0
      ? `${sentence(text)} Please answer in writing.`
      : `${sentence(text)} You may change: ${parts.map(named).join(", ")}.`,
  steps: ({ proposal }) => [
    `Sign in to Kvieslys and open the page “Clarification” of proposal No.\u00A0${proposal.number}.`,
    "Answer every question and change only the parts named: the others stay as they were submitted. Quality answers may not be improved, nor the requested sum raised.",
    "The clarification is submitted by a person who may sign for the organisation. Answers that are saved but not submitted do not count.",
  ],
  unmet: (item, note) => `Requirement not met: ${named(item)} ${note}`.trim(),
  late: "If nothing is received in time, the proposal will be assessed on the information at hand and may be rejected.",
};
