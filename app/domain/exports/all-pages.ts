/** A list longer than this is not handed out whole: it is to be narrowed by its filter. */
const mostRows = 10_000;

/**
 * The rows of all pages of a list, as its page finds them one after another; null where there are
 * more than can be handed out.
 */
export async function allPages<Row, After>(
  page: (after: After | null) => Promise<{ rows: readonly Row[]; next: After | null }>,
): Promise<Row[] | null> {
  const all: Row[] = [];
  for (let after: After | null = null; ;) {
    const { rows, next } = await page(after);
    all.push(...rows);
    if (next === null) return all;
    if (all.length > mostRows) return null;
    after = next;
  }
}
