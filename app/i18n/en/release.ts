import type { release as original } from "../lt/release.ts";
import type { Message } from "../message.ts";

export const release = {
  "approval.title": "Approval of the list",
  "approval.budget": "Budget of the call",
  "approval.draftedBy": "Decisions recorded by",
  "approval.askedBy": "Approval proposed by",
  "approval.approvedBy": "Approved by",
  "approval.by": "{name}, {at}",
  "approval.sha": "Hash of the list (SHA-256)",
  "approval.shaHint":
    "Both persons who approve see the same hash. If a single decision changes, so does the hash, and the proposal to approve no longer holds.",
  "approval.askText":
    "Two persons approve a list: one proposes it, the other confirms. By proposing you confirm that you have looked through all decisions.",
  "approval.approveText":
    "Another person proposed to approve this list. Once approved, the decisions and the words of the letters are frozen, and the sum is taken from the action of the strategy. Applicants do not learn of it yet.",
  "approval.waitText": "You proposed to approve this list. Another person has to confirm.",
  "approval.drafterText":
    "You alone recorded all decisions of this list, so another person has to confirm.",
  "approval.ask": "Propose to approve",
  "approval.putBackTitle": "Put back for correction",
  "approval.why": "What has to be corrected and why",
  "approval.putBack": "Put back",
  "approval.wasPutBack": "The list was put back for correction:",
  "problem.putBackWhy": "Say what has to be corrected (at least 10 characters)",
  "refusal.approval-not-asked": "Nobody has proposed to approve the list as it stands now.",
  "refusal.approval-same-person": "Somebody other than who proposed it has to confirm.",
  "refusal.approval-only-drafter":
    "Whoever alone recorded all decisions of a list cannot confirm its approval.",
  "refusal.approval-declare-first":
    "First declare whether you have an interest in each proposal of the list.",
} as const satisfies Record<keyof typeof original, Message>;
