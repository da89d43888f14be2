import { z } from "zod";

/**
 * What happens to a proposal, as its applicant may know it: rows of ProposalEvent. Nothing of the
 * evaluation is told but that it began; the decision is read from its released copy.
 */
export const proposalEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("started"), by: z.string() }),
  z.object({ kind: z.literal("submitted"), by: z.string(), registration: z.string() }),
  z.object({ kind: z.literal("evaluationStarted") }),
  /** `due` is the last day for the answer. */
  z.object({ kind: z.literal("clarificationAsked"), due: z.iso.date() }),
  /** `due` is the later last day. */
  z.object({ kind: z.literal("clarificationExtended"), due: z.iso.date() }),
  z.object({ kind: z.literal("clarificationAnswered") }),
  z.object({ kind: z.literal("withdrawn"), by: z.string(), reason: z.string().default("") }),
  z.object({ kind: z.literal("revived"), by: z.string() }),
  /** `until` is the proposal's own deadline, granted for the reason that staff gave. */
  z.object({ kind: z.literal("extended"), until: z.iso.datetime(), reason: z.string() }),
  /** `due` is the last day for the answer. */
  z.object({
    kind: z.literal("complained"),
    by: z.string(),
    number: z.string(),
    due: z.iso.date(),
  }),
  z.object({ kind: z.literal("complaintWithdrawn"), by: z.string(), number: z.string() }),
  z.object({ kind: z.literal("complaintAnswered"), number: z.string() }),
  /** The call takes and evaluates nothing any more. */
  z.object({ kind: z.literal("callCancelled") }),
]);
export type ProposalHappening = z.infer<typeof proposalEvent>;
