import { z } from "zod";
import { excessOf } from "#app/domain/proposals/text-length.ts";

/** The longest texts of a complaint, in characters. */
export const complaintChars = { contested: 2000, arguments: 10_000, asked: 2000 } as const;

const text = (max: number, empty: string, tooLong: string) =>
  z
    .string(empty)
    .trim()
    .min(1, empty)
    .refine((typed) => excessOf(typed, max) === 0, tooLong);

/** What is contested, why, and what the group is asked to do; who signs and in which position. */
export const complaintSchema = z.object({
  contested: text(
    complaintChars.contested,
    "problem.complaintContested",
    "problem.complaintContestedTooLong",
  ),
  arguments: text(
    complaintChars.arguments,
    "problem.complaintArguments",
    "problem.complaintArgumentsTooLong",
  ),
  asked: text(complaintChars.asked, "problem.complaintAsked", "problem.complaintAskedTooLong"),
  position: z
    .string("problem.complaintPosition")
    .trim()
    .min(1, "problem.complaintPosition")
    .max(120, "problem.complaintPosition"),
});
export type ComplaintTexts = z.infer<typeof complaintSchema>;
