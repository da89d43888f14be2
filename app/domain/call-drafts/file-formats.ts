/** Formats of files that a call may ask for, as extensions without the dot. */
export const fileFormats = [
  "pdf",
  "docx",
  "xlsx",
  "odt",
  "ods",
  "jpg",
  "png",
  "adoc",
  "asice",
] as const;
