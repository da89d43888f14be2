/** Typed or pasted text without invisible characters, every run of spaces (NBSP too) as one. */
export const tidy = (text: string) =>
  text
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();

/** Typed text of several lines, without control characters and with at most one empty line in a row. */
export const tidyLines = (typed: string) =>
  typed
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{C}\n]/gu, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
