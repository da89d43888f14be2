import type { exportTexts as original } from "../lt/exports.ts";
import type { Message } from "../message.ts";

export const exportTexts = {
  "exports.as": "Export:",
  "exports.file.proposals": "proposals",
  "exports.file.assignments": "evaluators",
  "exports.evaluatorEmail": "Evaluator's e-mail",
  "exports.evaluator": "Evaluator",
  "exports.file.ranking": "ranking",
  "exports.title": "Title of the project",
  "exports.asked": "Requested (EUR)",
  "exports.sheetsIn": "Sheets submitted",
  "exports.sheetsNeeded": "Sheets needed",
  "exports.sheet": "Sheet {n}",
  "exports.spread": "Spread of points",
  "exports.offer": "Offer (EUR)",
  "exports.tie": "What decided between equal points",
  "exports.outcome.SELECTED": "Fund",
  "exports.outcome.PARTIAL": "Fund in part",
  "exports.outcome.RESERVE": "Reserve",
  "exports.outcome.BELOW_THRESHOLD": "Below the least score",
  "exports.outcome.NO_SCORE": "Not scored",
} as const satisfies Record<keyof typeof original, Message>;
