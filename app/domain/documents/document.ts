import type { Block } from "#app/domain/letters/letter.ts";
import type { Locale } from "#app/domain/values/locale.ts";

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
  blocks: Block[];
}
