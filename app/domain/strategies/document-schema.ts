import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";

/** What a document of a strategy is called. */
export const documentSchema = z.object({
  title: z
    .string("problem.required")
    .transform(tidy)
    .pipe(z.string().min(1, "problem.required").max(200, "problem.tooLongText")),
});

/** A file among the documents of a strategy. */
export interface StrategyDocument {
  id: string;
  /** What it is, in the words of staff. */
  title: string;
  /** Of the file. */
  name: string;
  addedAt: Date | null;
  /** Bytes. */
  size: number;
  extension: string;
  /** The scanner found something in it, so that nobody is given it. */
  isWithheld: boolean;
}
