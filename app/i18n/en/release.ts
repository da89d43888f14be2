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
  "release.failed": "The decisions were not released at the set minute.",
  "release.set": "Release at a set time",
  "release.setAnew": "Change the time of the release",
  "release.setText":
    "The decisions will be released and the letters sent at that very minute. Until then the release can be called off, and applicants learn nothing.",
  "release.at": "Day and hour (Lithuanian time)",
  "release.atHint": "For example, 2026-12-04 10:00",
  "release.setButton": "Set the time of the release",
  "release.now": "Release now",
  "release.nowText": "The decisions will be released in 2 minutes. Until then you can call it off.",
  "release.willBe": "until the decisions are released: {at} (Lithuanian time). Set by {name}.",
  "release.left": "{days} d {hours} h {minutes} min",
  "release.leftSeconds": "{minutes} min {seconds} s",
  "release.underWay": "Being released",
  "release.cancel": "Call the release off",
  "release.refresh": "Refresh",
  "problem.releaseAt": "Enter the day and hour, for example 2026-12-04 10:00",
  "refusal.release-in-past": "The time of the release must be in the future.",
  "refusal.release-too-far": "The release can be set for 90 days ahead at most.",
  "refusal.release-not-set": "No time of release is set.",
  "refusal.release-under-way": "The set minute has come, the decisions are being released.",
  "refusal.list-changed": "The list is no longer the one that was approved.",
} as const satisfies Record<keyof typeof original, Message>;
