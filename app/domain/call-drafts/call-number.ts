/** The next free number of a group's calls on an action: `DH-2.2-04` after `DH-2.2-03`. */
export function nextNumber(prefix: string, action: string, taken: readonly string[]): string {
  const stem = `${prefix}-${action}-`;
  const ends = taken.flatMap((number) =>
    number.startsWith(stem) && /^\d{1,4}$/.test(number.slice(stem.length))
      ? [Number(number.slice(stem.length))]
      : [],
  );
  return `${stem}${String(Math.max(0, ...ends) + 1).padStart(2, "0")}`;
}
