import type { GroupRole, OrganisationRole } from "#app/platform/generated/prisma/enums.ts";

/** One person of the play: their roles in the group, and in the applicant or the partner. */
interface Part {
  group?: GroupRole;
  applicant?: OrganisationRole;
  partner?: OrganisationRole;
}

/** Everybody who looks, by the code that the tables name them by; „X“ is whoever has not signed in. */
export const cast = {
  A1: { applicant: "OWNER" },
  A2: { applicant: "EDITOR" },
  A3: { applicant: "VIEWER" },
  AS: { applicant: "SIGNATORY" },
  /** Was a member of the applicant, and has been taken out. */
  AF: { applicant: "EDITOR" },
  /** Owns another applicant, whose proposal stands beside the one that is asked about. */
  A9: {},
  E1: { group: "EVALUATOR" },
  E2: { group: "EVALUATOR" },
  /** Assigned, and declared a conflict. */
  E3: { group: "EVALUATOR" },
  /** Not assigned. */
  E4: { group: "EVALUATOR" },
  /** Assigned, and has declared nothing. */
  E5: { group: "EVALUATOR" },
  /** Belongs to the applicant. */
  EA: { group: "EVALUATOR", applicant: "VIEWER" },
  /** Belongs to the partner. */
  EP: { group: "EVALUATOR", partner: "OWNER" },
  B1: { group: "BOARD" },
  /** Declared a conflict. */
  B2: { group: "BOARD" },
  /** Has declared nothing. */
  B5: { group: "BOARD" },
  BC: { group: "CHAIR" },
  OB: { group: "OBSERVER" },
  S1: { group: "STAFF" },
  /** Declared a conflict. */
  S2: { group: "STAFF" },
  /** Belongs to the applicant. */
  SA: { group: "STAFF", applicant: "VIEWER" },
  /** Staff of another group. */
  SX: {},
  AD: {},
  /** Staff whose account is disabled. */
  D: { group: "STAFF" },
  /** Staff until yesterday. */
  W: { group: "STAFF" },
} satisfies Record<string, Part>;

export type Code = keyof typeof cast;
export type Viewer = Code | "X";

export const codes = Object.keys(cast) as Code[];
export const viewers: Viewer[] = ["X", ...codes];

export const partOf = (code: Code): Part => cast[code];

/** Words of the tables for several at once. */
const several: Record<string, readonly Viewer[]> = {
  ALL: viewers,
  TEAM: ["A1", "A2", "A3", "AS", "EA", "SA"],
  WRITERS: ["A1", "A2", "AS"],
  SIGNATORIES: ["A1", "AS"],
  EVALUATORS: ["E1", "E2", "E3", "E4", "E5", "EA", "EP"],
  SCORERS: ["E1", "E2"],
  TIED: ["S2", "SA"],
  STAFF: ["S1", "S2", "SA"],
  CLEARED: ["B1", "BC"],
  BOARD: ["B1", "BC", "B2", "B5"],
  MEMBERS: codes.filter((code) => code !== "D"),
};

const isViewer = (word: string): word is Viewer => (viewers as string[]).includes(word);

/** The viewers that the words of a cell name. */
export const named = (words: string): Viewer[] =>
  words
    .split(" ")
    .filter((word) => word !== "" && word !== "-")
    .flatMap((word) => {
      if (isViewer(word)) return [word];
      const group = several[word];
      if (!group) throw new Error(`nobody is called ${word}`);
      return group;
    });

/** How far the call is, and what has become of the proposal; each a call of its own. */
export const states = [
  "draft",
  "submitted",
  "checking",
  "clarifying",
  "ineligible",
  "assigned",
  "scoring",
  "oneIn",
  "allIn",
  "listed",
  "approved",
  "selected",
  "notSelected",
  "withdrawn",
] as const;
export type State = (typeof states)[number];
