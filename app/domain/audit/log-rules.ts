/** What the first word of a kind may be, in the order of the filter of the log. */
export const logNouns = [
  "account",
  "person",
  "organisation",
  "call",
  "proposal",
  "check",
  "assignment",
  "declaration",
  "sheet",
  "list",
  "decision",
  "meeting",
  "letter",
  "message",
  "complaint",
  "enclosure",
  "attachment",
  "clarification",
  "group",
  "strategy",
  "project",
  "period",
  "report",
  "event",
  "news",
] as const;
/** Nouns of entries that are told only to who may know the proposal they belong to. */
export const ofProposals: readonly string[] = [
  "proposal",
  "check",
  "assignment",
  "declaration",
  "sheet",
  "letter",
  "message",
  "complaint",
  "enclosure",
  "attachment",
  "clarification",
];
/** Nouns of entries that may be about a draft: nobody is told those whose proposal has no number. */
export const mayBeOfDrafts: readonly string[] = ["proposal", "message", "enclosure"];
export type LogNoun = (typeof logNouns)[number];

/** What happens inside a draft stays with its applicant: the log does not tell that there is one. */
export const keptFromLog = [
  "proposal.start",
  "proposal.copy",
  "proposal.submit-refused",
  "proposal.draft-deleted",
  "proposal.dropDraft",
  "proposal.reviveDraft",
  "proposal.reopen",
  "proposal.discardChanges",
  "proposal.leaveCopy",
  "proposal.ask-signatory",
  "attachment.add",
  "attachment.remove",
  "complaint.refused",
  "attachment.restore",
  "attachment.move",
  "attachment.infected",
  "attachment.damaged",
] as const;

/** Acts of applicants, which the log tells without the name of the person. */
export const byApplicant = [
  "proposal.submit",
  "proposal.submitAgain",
  "proposal.withdraw",
  "proposal.acceptOffer",
  "proposal.declineOffer",
  "proposal.revive",
  "proposal.ask-extension",
  "proposal.answerClarification",
  "clarification.answer",
  "clarification.extension-asked",
  "clarification.late",
  "letter.open",
  "message.ask",
  "message.open",
  "complaint.receive",
  "complaint.withdraw",
  "call.ask",
  "account.follow",
  "account.unfollow",
  "event.place-taken",
  "event.place-take-again",
  "event.place-wait-again",
  "event.place-give-up",
  "event.place-move-up",
  "event.place-quiet",
  "event.opinion",
] as const;

/**
 * Kinds that are told by the words of another, because the difference is what the act decided:
 * the outcome of a check, of a declaration, of a proposal.
 */
const toldAs: Record<string, string> = {
  "proposal.failCheck": "proposal.passCheck",
  "proposal.select": "proposal.decide",
  "proposal.selectInPart": "proposal.decide",
  "proposal.putInReserve": "proposal.decide",
  "proposal.notSelect": "proposal.decide",
  "declaration.conflict": "declaration.make",
  "declaration.none": "declaration.make",
};

/** The kind by whose words an entry is told. */
export const told = (kind: string) => toldAs[kind] ?? kind;
