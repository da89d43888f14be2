import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";

/** Whose boundaries a map shows. */
export const mapSchema = z.object({
  source: z.string().transform(tidy).pipe(z.string().max(200, "problem.tooLongText")).default(""),
});
