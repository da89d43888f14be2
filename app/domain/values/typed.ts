/** Typed or pasted text without invisible characters, every run of spaces (NBSP too) as one. */
export const tidy = (text: string) =>
  text
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
