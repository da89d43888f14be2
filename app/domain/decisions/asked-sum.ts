import { parseMoney } from "#app/domain/values/money.ts";

/**
 * The sum that an address asks to try (`?sum=`), cents: undefined where it asks nothing, null for
 * the call's own because what it says is no sum.
 */
export function askedSum(url: string): number | null | undefined {
  const text = new URL(url).searchParams.get("sum");
  if (text === null) return undefined;
  const cents = parseMoney(text);
  return cents !== null && cents >= 0 && cents <= Number.MAX_SAFE_INTEGER ? cents : null;
}
