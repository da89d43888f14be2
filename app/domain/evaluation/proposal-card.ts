import type { Partner } from "#app/domain/proposals/partners.ts";

/** All that may be known of a proposal before declaring. */
export interface ProposalCard {
  registration: string;
  title: string;
  applicant: { name: string; code: string };
  partners: readonly Partner[];
}
