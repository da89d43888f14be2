/** Which submission of a proposal an address names with `?n=`; undefined for the last one. */
export function submissionNumber(address: string): number | undefined {
  const n = new URL(address).searchParams.get("n") ?? "";
  return /^[1-9]\d{0,3}$/.test(n) ? Number(n) : undefined;
}
