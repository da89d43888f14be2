import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";

const line = z
  .string()
  .transform(tidy)
  .pipe(z.string().max(200, "problem.tooLongText"))
  .default("");

/** The statement of the fund in both languages, as the programme of the period words it. */
export const statementSchema = z
  .object({ euStatement: line, euStatementEn: line })
  .refine(({ euStatement, euStatementEn }) => euStatement !== "" || euStatementEn === "", {
    message: "problem.required",
    path: ["euStatement"],
  });
export type StatementInput = z.infer<typeof statementSchema>;
