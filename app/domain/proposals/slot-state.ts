import type { ScanState } from "#app/platform/generated/prisma/enums.ts";

/** A file of a field; its instant is text where a script has fetched it. */
export interface SlotFile {
  id: string;
  field: string;
  name: string;
  sha256: string;
  uploadedAt: Date | string;
  removedAt: Date | string | null;
  size: number;
  scan: ScanState;
  /** Carries an electronic signature, valid or not. */
  signed: boolean;
}

/** A file that somebody has begun to send in parts. */
export interface UnfinishedUpload {
  id: string;
  field: string;
  name: string;
  size: number;
  /** How many bytes the server has. */
  received: number;
}

/** What stands in a field: its files, those that can be brought back, and those on their way. */
export interface SlotState {
  files: readonly SlotFile[];
  removed: readonly SlotFile[];
  unfinished: readonly UnfinishedUpload[];
}
