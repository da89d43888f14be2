import type { FieldChange } from "./compare-snapshots.ts";

/** A version of a proposal that was handed in. */
export interface SubmittedVersion {
  n: number;
  /** When the last byte of the request reached the server, UTC. */
  receivedAt: Date;
  title: string;
  sha256: string;
  signatoryName: string;
  /** What differs from the version before; null for the first. */
  changes: FieldChange[] | null;
}
