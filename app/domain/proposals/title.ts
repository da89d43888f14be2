import { tidy } from "#app/domain/values/typed.ts";

/** The working title of a proposal is the answer to the field of this name. */
export const TITLE = "title";

const MAX_CHARS = 300;

/** The title as typed, in one line; empty where nothing was. */
export const titleOf = (typed: unknown) =>
  typeof typed === "string" ? tidy(typed).slice(0, MAX_CHARS) : "";
