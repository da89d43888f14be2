import type { LithuanianMessage } from "../message.ts";

/** Whole proposals to take along, and earlier ones to copy from. */
export const reuse = {
  "whole.title": "Visas pasiūlymas",
  "whole.pdf": "Parsisiųsti PDF",
  "whole.zip": "Parsisiųsti su priedais (ZIP)",
  "whole.formPdf": "Pasiūlymo forma (PDF)",
  "whole.downloadForm": "Parsisiųsti formą (PDF)",
} satisfies Record<string, LithuanianMessage>;
