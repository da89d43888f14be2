import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import type { RawAnswer } from "./raw-answer.ts";

/**
 * A short mark by which two typed answers are told apart: 53 bits of the cyrb53 hash, in base 36.
 * It only spares a person a needless question; nothing rests on nobody forging it.
 */
export function answerMark(raw: RawAnswer): string {
  const text = canonicalJson(raw);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
