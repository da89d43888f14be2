import type { assignment as original } from "../lt/assignment.ts";
import type { Message } from "../message.ts";

/** The draft of who evaluates what, and its publishing. */
export const assignment: Record<keyof typeof original, Message> = {
  "assign.draft": "Ticks are kept as a draft: evaluators do not see it before you publish it.",
  "assign.saveDraft": "Save the draft",
  "assign.planned": "Changes not published: {added} new, {removed} ending.",
  "assign.toPublish": "Look through and publish",
  "assign.discard": "Throw the draft away",
  "assign.new": "new",
  "assign.ends": "ends",
  "assign.loadOf": "load: {n} of {most}",
  "assign.former": "role has ended",
  "publishAssignments.title": "Publishing the assignment",
  "publishAssignments.none": "There are no changes in the draft.",
  "publishAssignments.lead":
    "Once published, evaluators see the proposals in their list. Everybody who gets new ones is sent one mail.",
  "publishAssignments.who": "Evaluator",
  "publishAssignments.gets": "Gets",
  "publishAssignments.loses": "Loses",
  "publishAssignments.load": "Load afterwards",
  "publishAssignments.loadWas": "{n} (was {before})",
  "publishAssignments.publish": {
    one: "Publish {n} change",
    other: "Publish {n} changes",
  },
  "publishAssignments.back": "Back to the assignment",
  "plan.problems": "What to be aware of",
  "plan.noProblems": "Every proposal has as many evaluators as it needs; nothing to remark.",
  "plan.why":
    "Load: {load}, on average {mean}. No conflict of interest; {able} of {people} could have been chosen.",
  "plan.origin.HAND": "Assigned by hand.",
  "plan.origin.FILE": "From a file.",
  "assign.propose": "Have an assignment proposed",
  "assign.proposeText":
    "The program distributes the eligible proposals without conflicts of interest and within what is set for each person, and tries for an even load and for evaluators of different employers and sectors. Published assignments change only where they must, begun sheets stay. The result is a draft that you can change.",
  "assign.prefer": "How to distribute",
  "assign.prefer.even": "Evenly among all evaluators",
  "assign.prefer.same": "As few different evaluators as possible",
  "assign.proposeAct": "Prepare the draft",
  "plan.missing": {
    one: "{registration}: {n} evaluator of {of} is missing.",
    other: "{registration}: {n} evaluators of {of} are missing.",
  },
  "plan.sameEmployer": "{registration}: evaluators of one employer ({employer}): {names}.",
  "plan.oneSector": "{registration}: all evaluators are of one sector ({sector}).",
  "plan.overMost": "{name}: {n} proposals, although at most {most} are set.",
  "plan.uneven": "The load is uneven: {name} has {n}, {other} has {least}.",
  "refusal.nothing-planned": "There are no changes in the draft.",
  "refusal.over-maximum": "{evaluator}: more proposals than set ({n}).",
};
