import type { FieldOf } from "#app/domain/calls/definition.ts";
import type { SlotState } from "#app/domain/proposals/slot-state.ts";
import type { UploadRefusal } from "#app/domain/proposals/upload-refusal.ts";

export interface SlotProps {
  proposalId: string;
  section: string;
  field: FieldOf<"file">;
  files: SlotState;
  totalMegabytes: number;
  /** False where the page has told the types for all its places. */
  tellsTypes: boolean;
  /** Where the form to fill in is downloaded; null where the field has none. */
  templateHref: string | null;
  /** Why the last file was not taken. */
  refused: UploadRefusal | null;
  isUploaded: boolean;
  /** The attachment that was just removed. */
  removed: string | null;
  /** Sentences about what lacks here. */
  errors: readonly string[];
}
