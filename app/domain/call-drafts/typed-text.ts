import { z } from "zod";
import { parseDate } from "#app/domain/values/date.ts";
import { parseMoney } from "#app/domain/values/money.ts";
import { parseQuantity, parseWhole } from "#app/domain/values/number.ts";
import { tidy } from "#app/domain/values/typed.ts";

const LONGEST = 5000;

/** Without invisible characters and runs of spaces; no-break spaces and line ends stay. */
const kept = (typed: string) =>
  typed
    .replaceAll("\r\n", "\n")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[^\S\u00a0\n]+/gu, " ")
    .trim();

/** A text that may be left out. */
export const maybe = z
  .string("problem.required")
  .max(LONGEST, "problem.amendTooLong")
  .transform(kept)
  .default("");
/** A text that is needed. */
export const needed = z
  .string("problem.required")
  .max(LONGEST, "problem.amendTooLong")
  .transform(kept)
  .refine((text) => text !== "", "problem.required");

/** A text in both languages; the English one may come later. */
export const pair = z.object({ lt: needed, en: maybe });
/** A text in both languages that may be left out as a whole: undefined then. */
export const maybePair = z
  .object({ lt: maybe, en: maybe })
  .refine(({ lt, en }) => lt !== "" || en === "", { message: "problem.original", path: ["lt"] })
  .transform((text) => (text.lt === "" ? undefined : text))
  .optional();
/** Texts one below the other; blank rows are passed over. */
export const pairs = z
  .array(
    z.object({ lt: maybe, en: maybe }).refine(({ lt, en }) => lt !== "" || en === "", {
      message: "problem.original",
      path: ["lt"],
    }),
  )
  .max(60, "problem.tooManyItems")
  .default([])
  .transform((texts) => texts.filter(({ lt }) => lt !== ""));

export const tick = z.boolean().default(false);

/** A number typed by a person, read into its smallest unit and kept within its limits. */
const number = (
  read: (typed: string) => number | null,
  problem: string,
  min: number,
  max: number,
) =>
  z
    .string(problem)
    .transform((typed) => read(typed) ?? Number.NaN)
    .pipe(z.number(problem).int(problem).min(min, problem).max(max, problem));

/** Euros as typed, in cents. */
export const cents = number(parseMoney, "problem.sum", 0, 100_000_000_000);
/** Percent as typed, in basis points. */
export const percent = (min = 0, max = 10_000) =>
  number(parseQuantity, "problem.percent", min, max);
/** Points as typed, in hundredths. */
export const points = (min = 0, max = 100_000) => number(parseQuantity, "problem.points", min, max);
export const whole = (min: number, max: number) => number(parseWhole, "problem.whole", min, max);

/** A calendar day as typed, `YYYY-MM-DD`. */
export const day = z
  .string("problem.date")
  .transform((typed) => parseDate(typed) ?? "")
  .refine((read) => read !== "", "problem.date");
/** Day and hour by the clock of Vilnius. */
export const hour = z
  .string("problem.hour")
  .transform(tidy)
  .pipe(z.string("problem.hour").regex(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/, "problem.hour"));
