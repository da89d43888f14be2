import type { reuse as lt } from "../lt/reuse.ts";
import type { Message } from "../message.ts";

/** Whole proposals to take along, and earlier ones to copy from. */
export const reuse = {
  "whole.title": "The whole proposal",
  "whole.pdf": "Download as PDF",
  "whole.zip": "Download with attachments (ZIP)",
  "whole.formPdf": "Proposal form (PDF)",
  "whole.downloadForm": "Download the form (PDF)",
} satisfies Record<keyof typeof lt, Message>;
