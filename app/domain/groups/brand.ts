import { letterhead } from "./letterhead.ts";

/** How the pages of a group differ from those of others. */
export interface Brand {
  /** Colour as six digits without #, or null for the common one. */
  accent: string | null;
  /** The statement of the fund; empty where the group has none. */
  euStatement: string;
}

/** The marks of a group on its pages, from its letterhead as stored; the common ones where that is not readable. */
export function brandOf(stored: unknown): Brand {
  const { data } = letterhead.safeParse(stored);
  return { accent: data?.accent?.slice(1) ?? null, euStatement: data?.euStatement ?? "" };
}
