import type { fairness as original } from "../lt/fairness.ts";
import type { Message } from "../message.ts";

export const fairness = {
  "fairness.title": "How support is shared out",
  "fairness.link": "How support is shared out",
  "fairness.lead":
    "Counted from published decisions alone: who got the support, how long each step took, who sits on the board.",
  "fairness.strategy": "Strategy",
  "fairness.all": "All strategies",
  "fairness.show": "Show",
  "fairness.none": "No decision is published yet.",
  "fairness.whole": {
    one: "{n} proposal got support, {sum} in all.",
    other: "{n} proposals got support, {sum} in all.",
  },
  "fairness.members": "Members of the group and others",
  "fairness.sectors": "By sector",
  "fairness.sector": "Sector",
  "fairness.newcomers": "First-time and returning applicants",
  "fairness.part": "Applicants",
  "fairness.applied": "Applied",
  "fairness.granted": "Got support",
  "fairness.sum": "Support,\u00a0EUR",
  "fairness.share": "Share",
  "fairness.key.member": "Members of the group",
  "fairness.key.other": "Not members",
  "fairness.key.first": "For the first time",
  "fairness.key.again": "Again",
  "fairness.shareChart": "Share of the support",
  "fairness.hidden":
    "How many applied is not shown where only one or two got no support: their names are not published.",
  "fairness.memberNote":
    "A member is an organisation whose membership the group had confirmed by the end of the call. First-time applicants are in no decision that was published earlier.",
  "fairness.steps": "How long the steps take",
  "fairness.step": "Step",
  "fairness.median": "Median, days",
  "fairness.cases": "Of how many",
  "fairness.step.open": "From the opening of a call to its end",
  "fairness.step.decide": "From the end of a call to the decision of the board",
  "fairness.step.tell": "From the decision to its publication",
  "fairness.step.contract": "From the publication to the contract",
  "fairness.board": "Composition of the board",
  "fairness.noBoard": "No member of the board is entered in the system.",
  "fairness.boardMembers": "Members",
} as const satisfies Record<keyof typeof original, Message>;
