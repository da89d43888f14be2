/**
 * A key for a new part of a definition: letters of random bytes, so that no key is ever given twice,
 * not even after its first owner was removed.
 */
export function newKey(secret: (bytes: number) => string, taken: ReadonlySet<string>): string {
  const digits = Array.from(secret(10), (digit) => Number.parseInt(digit, 16) % 6);
  const key = digits.map((digit) => "abcdef"[digit]).join("");
  return taken.has(key) ? newKey(secret, taken) : key;
}
