import type { Locale } from "#app/domain/values/locale.ts";
import type { DocumentBlock } from "./document-block.ts";

/** Where anyone can check that a paper copy is genuine; printed at the end with a square code. */
export interface DocumentCheck {
  text: string;
  url: string;
  /** What the square code is, for who cannot see it. */
  picture: string;
}

/**
 * A document as data: everything that its PDF shows, and nothing else. The same model gives the
 * same PDF, byte for byte.
 */
export interface DocumentModel {
  language: Locale;
  /** The group, or who stands behind the document. */
  author: string;
  /** Small line above the title: what the document is. */
  kind: string;
  title: string;
  /** Printed across every page; null for a document that is in force. */
  watermark: string | null;
  /** At the foot of every page after the first, so that a loose page can be placed. */
  runningLine: string;
  /** The instant that the document names as its making, UTC; never the clock, or bytes would differ. */
  madeAt: Date;
  blocks: DocumentBlock[];
  /** A4 across for wide tables; upright unless told. */
  landscape?: boolean;
  /** Absent where nothing of it is kept to be compared with. */
  check?: DocumentCheck;
}
