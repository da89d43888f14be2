import type { Ctx } from "#app/platform/ports.ts";
import { searchText, searchWords } from "./search-words.ts";

/** More calls than these are never looked at: who finds so many types another word. */
const mostFound = 500;

interface Found {
  ids: string[];
  /** Nothing has the words: these have words that look like them. */
  isGuess: boolean;
}

/**
 * Calls that have all words of what was typed, in any of their forms, with or without accents; else
 * those with words written much alike. Null where nothing was typed.
 */
export async function searchCalls({ db }: Pick<Ctx, "db">, typed: string): Promise<Found | null> {
  const text = searchText(typed);
  if (text === "") return null;
  const words = searchWords(typed);
  const inside = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const exact = await db.$queryRaw<{ id: string }[]>`
    SELECT "callId"::text AS id FROM "CallSearch"
    WHERE words @@ call_query(${words}::text[]) OR plain LIKE unaccent(lower(${inside}))
    ORDER BY "callId" DESC LIMIT ${mostFound}`;
  if (exact.length > 0 || words.length === 0)
    return { ids: exact.map(({ id }) => id), isGuess: false };
  const alike = await db.$queryRaw<{ id: string }[]>`
    SELECT "callId"::text AS id FROM "CallSearch"
    WHERE unaccent(lower(${words.join(" ")})) <% plain
    ORDER BY "callId" DESC LIMIT ${mostFound}`;
  return { ids: alike.map(({ id }) => id), isGuess: alike.length > 0 };
}
