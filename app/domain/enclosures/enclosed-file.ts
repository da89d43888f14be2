import { z } from "zod";

/** A stored file that was chosen for a message or a complaint, under the name that its sender gave it. */
export const enclosedFile = z.object({
  name: z.string(),
  sha256: z.string(),
  /** Bytes. */
  size: z.number().int(),
  mime: z.string(),
  extension: z.string(),
  /** Carries an electronic signature, valid or not. */
  signed: z.boolean(),
});
export type EnclosedFile = z.infer<typeof enclosedFile>;

const MEGABYTE = 1024 * 1024;

/** What may be sent with one message or complaint (domain.md §5.1: types and size of a file). */
export const enclosureLimits = {
  maxFiles: 5,
  maxMegabytes: 20,
  maxBytes: 20 * MEGABYTE,
  totalMegabytes: 50,
  totalBytes: 50 * MEGABYTE,
  accept: ["pdf", "docx", "xlsx", "odt", "ods", "jpg", "png", "adoc", "asice"],
} as const;

/** Whether so many files of so many bytes in all may go together. */
export function tooMuchOf(files: readonly { size: number }[]) {
  if (files.length > enclosureLimits.maxFiles) return "too-many-files" as const;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes > enclosureLimits.totalBytes ? ("files-too-large-together" as const) : null;
}
