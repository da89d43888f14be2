import type { Message } from "../message.ts";
import type { divergence as lt } from "../lt/divergence.ts";

/** Where two evaluators disagree by more than the call allows. */
export const divergence = {
  "divergence.title": "The evaluators’ points diverge",
  "divergence.totals": "Sheets of {totals}: a difference of {spread}; the call allows {allowed}.",
  "divergence.split": "One sheet reaches the required {min} points, the other does not.",
  "divergence.gate": "The evaluators answered a required criterion differently.",
  "divergence.suggested": "A third evaluator is suggested",
  "divergence.invited": "Waiting for the third sheet",
  "divergence.settled": "Scored by three",
  "divergence.waived": "Third evaluator waived",
  "divergence.lead":
    "The third evaluator scores without seeing the other sheets and is not told why they were asked. First in the list is who has the fewest proposals and no conflict of interest.",
  "divergence.who": "Third evaluator",
  "divergence.load": {
    one: "evaluates {n} proposal",
    other: "evaluates {n} proposals",
  },
  "divergence.colleague": "same employer as one of the evaluators",
  "divergence.invite": "Assign the third evaluator",
  "divergence.nobody":
    "The group has no other evaluator without a conflict of interest. Invite a new one, or give a written reason why two sheets are enough.",
  "divergence.waive": "Keep the two sheets",
  "divergence.waiveLead":
    "The mean of the two sheets will count. The reason is shown in the ranked list and the minutes.",
  "divergence.reason": "Why no third evaluator is needed",
  "divergence.waiver": "Third evaluator waived on {at}: {reason}",
  "staff.act.settleDivergence": "Settle diverging points",
  "staff.actText.settleDivergence": {
    one: "The evaluators of {n} proposal diverge. Assign a third one, or give a written reason why none is needed.",
    other:
      "The evaluators of {n} proposals diverge. Assign a third one to each, or give a written reason why none is needed.",
  },
  "problem.evaluator": "Choose an evaluator",
  "refusal.no-divergence":
    "The evaluators of this proposal do not diverge, or it has been settled. Reload the page.",
  "refusal.not-a-candidate":
    "This person cannot evaluate the proposal: they do already, have a conflict of interest, or are no longer an evaluator. Choose another.",
  "refusal.divergence-open":
    "{registration}: the evaluators’ points diverge. Assign a third evaluator, or give a written reason why none is needed.",
} as const satisfies Record<keyof typeof lt, Message>;
