export interface Arrangement {
  act: "remove" | "up" | "down";
  key: string;
}

/** What is arranged: a page of the form, or an item of any other list. Their keys may be the same. */
interface Wanted extends Arrangement {
  of: "page" | "item";
}

/** What a button beside a list asks for: `up:need`, `remove:partners.role`, `up:page:need`; null for anything else. */
export function arrangement(intent: unknown): Wanted | null {
  const [, act, page, key] =
    /^(remove|up|down):(page:)?([A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9]+)?)$/.exec(String(intent)) ??
    [];
  if (!act || !key) return null;
  return { act: act as Arrangement["act"], of: page ? "page" : "item", key };
}

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
