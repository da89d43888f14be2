import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type BlockChange, compareDefinitions } from "./compare-definitions.ts";
import { definitionOf } from "./definition-of.server.ts";

const mostKept = 200;
/** Versions never change, so neither does what differs between two of them. */
const kept = new Map<string, BlockChange[]>();

async function changesBetween(db: Ctx["db"], from: string, to: string, locale: Locale) {
  const key = `${from} ${to} ${locale}`;
  const known = kept.get(key);
  if (known) return known;
  const changes = compareDefinitions(
    await definitionOf(db, from),
    await definitionOf(db, to),
    locale,
  );
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, changes);
  return changes;
}

/** Every change of a published call, the newest first: when, why, and what word by word. */
export async function amendmentsOf({ db }: Pick<Ctx, "db">, callId: string, locale: Locale) {
  const rows = await db.amendment.findMany({
    where: { callId },
    orderBy: { at: "desc" },
    take: 50,
  });
  return Promise.all(
    rows.map(async (row) => {
      const { callId: _, reason, reasonEn, fromVersionId, toVersionId, ...rest } = row;
      const isOfTexts = fromVersionId !== null && toVersionId !== null;
      return {
        ...rest,
        reason: { lt: reason, en: reasonEn || reason },
        changes: isOfTexts ? await changesBetween(db, fromVersionId, toVersionId, locale) : [],
      };
    }),
  );
}
