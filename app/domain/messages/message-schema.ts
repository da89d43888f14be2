import { z } from "zod";
import { excessOf } from "#app/domain/proposals/text-length.ts";

/** The longest message, in characters. */
export const MESSAGE_CHARS = 5000;

export const messageSchema = z.object({
  text: z
    .string("problem.messageEmpty")
    .trim()
    .min(1, "problem.messageEmpty")
    .refine((text) => excessOf(text, MESSAGE_CHARS) === 0, "problem.messageTooLong"),
});
