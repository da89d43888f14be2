/** What an archive is called by its kind; one of a year of a strategy is of no call. */
export const archiveName = {
  FORWARDING: "forwarding",
  FILES: "files",
  CALL: "call",
  STRATEGY_YEAR: "call",
} as const;
