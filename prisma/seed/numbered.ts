/** Rows to create under a parent, with their places from 1. */
export const numbered = <T extends object>(rows: readonly T[]) => ({
  create: rows.map((row, index) => ({ ...row, position: index + 1 })),
});
