/** Length as limits count it: Unicode code points, spaces included, a line end as one. */
export const lengthOf = (text: string) => Array.from(text.replaceAll("\r\n", "\n")).length;

/** By how many characters the text, without blank ends, exceeds the limit; 0 if it does not. */
export const excessOf = (text: string, max: number) => Math.max(0, lengthOf(text.trim()) - max);

/** Limit of the words on how the target of an indicator was counted. */
export const BASIS_MAX_CHARS = 500;
