/**
 * A key for a new part of a definition: letters of random bytes, so that no key is ever given twice,
 * not even after its first owner was removed.
 */
export function newKey(secret: (bytes: number) => string, taken: ReadonlySet<string>): string {
  const key = Array.from(secret(6), (digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]).join(
    "",
  );
  return taken.has(key) ? newKey(secret, taken) : key;
}
