import type { LocalText } from "./definition.ts";

const isText = (value: object): value is LocalText =>
  "lt" in value && "en" in value && typeof value.lt === "string" && typeof value.en === "string";

/** All texts of a definition, or of a part of it. */
function* textsOf(value: unknown): Generator<LocalText> {
  if (typeof value !== "object" || value === null) return;
  if (isText(value)) yield value;
  else for (const part of Object.values(value)) yield* textsOf(part);
}

/** How many texts have a Lithuanian original and no English. */
export const countUntranslated = (value: unknown) =>
  [...textsOf(value)].filter(({ lt, en }) => lt !== "" && en === "").length;

/** The same with the Lithuanian text wherever the English one is missing, so that no place is empty. */
export function withEnglish<T>(value: T): T {
  const copy = structuredClone(value);
  for (const text of textsOf(copy)) if (text.en === "") text.en = text.lt;
  return copy;
}
