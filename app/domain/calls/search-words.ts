import { tidy } from "#app/domain/values/typed.ts";

const mostChars = 100;
const mostWords = 8;

/** What was typed into the search of calls, as it is shown again: one line without control characters. */
export const searchText = (typed: string) =>
  Array.from(tidy(typed.replaceAll(/\p{Cc}/gu, " ")))
    .slice(0, mostChars)
    .join("");

/** The words of it: letters and digits only, so that none of them is an operator of a query. */
export const searchWords = (typed: string): string[] =>
  (searchText(typed).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, mostWords);
