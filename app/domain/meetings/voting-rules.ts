import { z } from "zod";
import type { GroupSettings } from "#app/domain/groups/settings.ts";
import type { QuorumRules } from "./quorum.ts";

const basisPoints = z.number().int().min(0).max(10_000);

/** By what votes are counted at a meeting; frozen when it opens, so that later settings change nothing. */
export const votingRules = z.object({
  quorumBp: basisPoints,
  sectorCapBp: basisPoints,
  minNonPublicVotesBp: basisPoints,
  chairDecidesTie: z.boolean(),
});
export type VotingRules = z.infer<typeof votingRules> & QuorumRules;

/** The rules of a group for a meeting, or for the repeat of one. */
export const rulesOf = (settings: GroupSettings, isRepeat: boolean): VotingRules => ({
  quorumBp: isRepeat ? settings.repeatQuorumBp.value : settings.quorumBp.value,
  sectorCapBp: settings.sectorCapBp.value,
  minNonPublicVotesBp: settings.minNonPublicVotesBp.value,
  chairDecidesTie: settings.chairDecidesTie.value,
});
