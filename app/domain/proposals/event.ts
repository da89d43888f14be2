import { z } from "zod";

/**
 * What happens to a proposal, as its applicant may know it. Nothing of the evaluation is told
 * before the decision is released.
 */
export const proposalEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("started"), by: z.string() }),
  z.object({ kind: z.literal("submitted"), by: z.string(), registration: z.string() }),
  z.object({ kind: z.literal("evaluationStarted") }),
  /** `due` is the last day for the answer. */
  z.object({ kind: z.literal("clarificationAsked"), due: z.iso.date() }),
  z.object({ kind: z.literal("clarificationAnswered") }),
  z.object({ kind: z.literal("decisionReleased") }),
  z.object({ kind: z.literal("withdrawn"), by: z.string() }),
]);
export type ProposalHappening = z.infer<typeof proposalEvent>;
export type HappeningKind = ProposalHappening["kind"];
