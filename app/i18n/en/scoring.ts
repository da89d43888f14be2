import type { Message } from "../message.ts";
import type { scoring as lt } from "../lt/scoring.ts";

/** What goes with the sheets of evaluators on pages without client code. */
export const scoring = {
  "sheet.submit": "Submit the sheet",
  "sheet.submitHint":
    "A submitted sheet is locked. You can change it only if staff return it to you.",
  "sheetCheck.title": "Check your sheet: {registration}",
  "sheetCheck.lacks": {
    one: "It cannot be submitted yet: {n} thing is missing",
    other: "It cannot be submitted yet: {n} things are missing",
  },
  "sheetCheck.back": "Go back and mend it",
  "sheetHistory.title": "Submitted sheets: {registration}",
  "sheetHistory.staffTitle": "Evaluation sheets: {registration}",
  "sheetHistory.none": "The sheet has not been submitted yet.",
  "sheetHistory.version": "{n}. Submitted {at}",
  "sheetHistory.total": "Total points: {total}",
  "sheetHistory.returned": "Returned {at}",
  "sheetHistory.whole": "The whole sheet",
  "sheetHistory.same": "Nothing was changed.",
  "sheetHistory.changed": "Changed since submission {n}",
  "staff.proposal.sheets": "Evaluation sheets and their history",
  "refusal.already-declared": "You have made your statement about this proposal already.",
  "refusal.sheet-incomplete": "The sheet is not complete: score and justify every criterion.",
  "refusal.sheet-submitted": "The sheet has been submitted and is locked.",
  "refusal.declare-first": "Make your declaration first.",
} as const satisfies Record<keyof typeof lt, Message>;
