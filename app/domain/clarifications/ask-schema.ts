import { z } from "zod";

export const MOST_QUESTIONS = 20;

const question = z.object({
  text: z
    .string("problem.clarificationText")
    .trim()
    .min(10, "problem.clarificationText")
    .max(2000, "problem.clarificationText"),
  /** Keys of what is to be opened for it. */
  unlocked: z.array(z.string()).max(200).default([]),
});

/** Numbered questions of a request to clarify, as staff write them. */
export const askSchema = z.object({
  questions: z
    .array(question, "problem.clarificationNone")
    .min(1, "problem.clarificationNone")
    .max(MOST_QUESTIONS, "problem.clarificationMany"),
});
export type Asked = z.infer<typeof askSchema>;
