import { stdnum } from "stdnum";

/** Eleven digits by themselves, also in groups, as people write them. */
const CANDIDATE = /(?<![\d.,-])[1-6](?:[ -]?\d){10}(?![\d]|[.,]\d)/g;

/**
 * True if a text seems to hold a Lithuanian personal code: a day of birth and a check digit that fit.
 * Such a text is warned of and never refused: other numbers can look alike.
 */
export const seemsToHoldPersonalCode = (text: string) =>
  [...text.replaceAll(/[\u00a0\u202f]/g, " ").matchAll(CANDIDATE)].some(
    ([code]) => stdnum.LT?.asmens?.validate(code.replaceAll(/\D/g, "")).isValid ?? false,
  );
