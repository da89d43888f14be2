import { z } from "zod";

const words = z.string().trim().max(2000, "problem.tooLongText").default("");
const item = z.uuid("problem.choose");

/** One vote; empty for whoever takes no part. */
const choice = z.enum(["FOR", "AGAINST", "ABSTAIN", ""], "problem.choose").default("");

/** What staff do with one item while the meeting runs. */
export const itemActSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("open"), item }),
  z.object({ intent: z.literal("postpone"), item }),
  z.object({ intent: z.literal("note"), item, discussion: words }),
  z.object({
    intent: z.literal("recuse"),
    item,
    userId: z.uuid("problem.choose"),
    reason: z.string("problem.reason").trim().min(10, "problem.reason").max(1000, "problem.reason"),
  }),
  z.object({
    intent: z.literal("vote"),
    item,
    discussion: words,
    votes: z.array(z.object({ userId: z.uuid(), choice })).default([]),
  }),
]);
export type ItemActInput = z.infer<typeof itemActSchema>;

/** The votes of a member on their own page: of one item, or of several. */
export const ballotSchema = z.object({
  votes: z.array(z.object({ item: z.uuid(), choice })),
});
export type BallotInput = z.infer<typeof ballotSchema>;

/** All items at once: everybody for, but those named. */
export const allVotesSchema = z.object({
  items: z.array(
    z.object({
      item: z.uuid(),
      take: z.literal("on").optional(),
      votes: z.array(z.object({ userId: z.uuid(), choice })).default([]),
    }),
  ),
});
export type AllVotesInput = z.infer<typeof allVotesSchema>;
