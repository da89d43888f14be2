import type { board as lt } from "../lt/board.ts";
import type { Message } from "../message.ts";

/** Pages of the board and of observers. */
export const board = {
  "board.title": "Ranked lists under discussion",
  "board.lead":
    "The board sees a list once scoring is closed, observers once the decisions are released. These pages are for reading: decisions are made at a meeting of the board.",
  "board.none": "There is nothing to discuss at present.",
  "board.closed": "Closed",
  "board.declareFirst":
    "You see a proposal, its points and sheets after you have declared that there is no conflict of interest.",
  "board.masked":
    "The proposals stand in the order of registration. Places, sums and the budget line are shown only when you may read every proposal of the list.",
  "board.declare": "Declare",
  "board.hidden": "Items from which you are recused: {n}",
  "board.result": "Result",
  "board.passed": "Reached the required points",
  "board.failed": "Below the required points",
  "board.rejected": "Rejected by the check",
  "board.declarations": "Declarations of impartiality",
  "board.declared": "Who declared what (Lithuanian time)",
  "board.evaluator": "Evaluator",
  "board.kind.none": "no conflict",
  "board.kind.own": "recused",
  "board.kind.pinned": "recused by the group’s staff",
} as const satisfies Record<keyof typeof lt, Message>;
