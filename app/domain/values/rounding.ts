/**
 * numerator ÷ denominator (> 0) to the nearest whole number, halves up (−0,5 → 0).
 * The only rounding of money and points; each figure passes through it once.
 */
export function halfUp(numerator: bigint, denominator: bigint): number {
  const doubled = 2n * numerator + denominator;
  const divisor = 2n * denominator;
  const quotient = doubled / divisor;
  const isBelow = doubled < 0n && doubled % divisor !== 0n;
  return Number(isBelow ? quotient - 1n : quotient);
}
