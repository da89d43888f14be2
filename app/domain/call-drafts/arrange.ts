export interface Arrangement {
  act: "remove" | "up" | "down";
  key: string;
}

/** What a button beside a list asks for: `up:need`, `remove:partners.role`; null for anything else. */
export function arrangement(intent: unknown): Arrangement | null {
  const [, act, key] =
    /^(remove|up|down):([A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9]+)?)$/.exec(String(intent)) ?? [];
  return act && key ? { act: act as Arrangement["act"], key } : null;
}

/** The same about a page of the form, whose key a question may have too: `up:page:partners`. */
export const sectionArrangement = (intent: unknown) =>
  arrangement(
    /^(?:remove|up|down):page:/.test(String(intent)) ? String(intent).replace("page:", "") : null,
  );

/** The list with one of its items moved by a place or taken out; as it was where that is not possible. */
export function arranged<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { act, key }: Arrangement,
): T[] {
  const from = items.findIndex((item) => keyOf(item) === key);
  const item = items[from];
  if (item === undefined) return [...items];
  if (act === "remove") return items.filter((_, index) => index !== from);
  const to = act === "up" ? from - 1 : from + 1;
  return to < 0 || to >= items.length
    ? [...items]
    : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
