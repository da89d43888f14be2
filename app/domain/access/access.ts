import type { Actor } from "#app/domain/policy.ts";
import { type CallFacts, type CallRights, callRights } from "./call-rights.ts";
import { type MeetingFacts, type MeetingRights, meetingRights } from "./meeting-rights.ts";
import { type ProjectFacts, type ProjectRights, projectRights } from "./project-rights.ts";
import { type ReportFacts, type ReportRights, reportRights } from "./report-rights.ts";
import { type ProposalFacts, type ProposalRights, proposalRights } from "./proposal-rights.ts";

/** A file or a letter is reached only through the proposal that it belongs to. */
interface FileFacts {
  /** What it was sent with; the proposal itself unless told. */
  of?: "message" | "complaint" | "note";
  proposal: ProposalFacts;
  /** Infected, or in no version that anybody reads: nobody downloads it. */
  isWithheld: boolean;
  /** It is part of what was handed in last, or was sent with a message or a complaint. */
  isFrozen: boolean;
  /** It is part of an earlier submission, which staff read beside the last one. */
  wasFrozen: boolean;
}
export interface FileRights {
  readonly download: boolean;
  /** The viewer is not of the organisation that uploaded it: the reading is put on record. */
  readonly isOfOthers: boolean;
}

export const noFileRights: FileRights = Object.freeze({ download: false, isOfOthers: true });

/** What rights are asked about, with all that they are judged by. */
export type Subject =
  | ({ kind: "proposal" } & ProposalFacts)
  | ({ kind: "call" } & CallFacts)
  | ({ kind: "meeting" } & MeetingFacts)
  | ({ kind: "project" } & ProjectFacts)
  | ({ kind: "report" } & ReportFacts)
  | ({ kind: "file" } & FileFacts);

interface RightsOf {
  proposal: ProposalRights;
  call: CallRights;
  meeting: MeetingRights;
  project: ProjectRights;
  report: ReportRights;
  file: FileRights;
}

const rightToRead = {
  message: "readMessages",
  complaint: "readComplaint",
  note: "manageComplaint",
} as const;

/**
 * A working copy is its applicant's alone: others read the files of what was handed in last, staff
 * also those of earlier submissions.
 */
function fileRights(
  actor: Actor,
  { of, proposal, isWithheld, isFrozen, wasFrozen }: FileFacts,
  now: Date,
): FileRights {
  const rights = proposalRights(actor, proposal, now);
  const read = rights[of ? rightToRead[of] : "read"];
  const isReadable = rights.own || isFrozen || (rights.staff && wasFrozen);
  const download = read && !isWithheld && isReadable;
  return Object.freeze({ download, isOfOthers: !rights.own });
}

/**
 * The frozen set of rights of a viewer to one thing at one moment. Every page, action, download,
 * export and mail asks here, and nothing else decides.
 */
export function access<S extends Subject>(actor: Actor, subject: S, now: Date): RightsOf[S["kind"]];
export function access(actor: Actor, subject: Subject, now: Date): RightsOf[Subject["kind"]] {
  switch (subject.kind) {
    case "proposal":
      return proposalRights(actor, subject, now);
    case "call":
      return callRights(actor, subject);
    case "meeting":
      return meetingRights(actor, subject);
    case "project":
      return projectRights(actor, subject);
    case "report":
      return reportRights(actor, subject);
    case "file":
      return fileRights(actor, subject, now);
  }
}
