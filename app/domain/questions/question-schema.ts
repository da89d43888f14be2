import { z } from "zod";

/** Text of several lines, without control characters and with at most one empty line in a row. */
const lines = (typed: string) =>
  typed
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{C}\n]/gu, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();

const text = (min: number, max: number, problem: string) =>
  z
    .string(problem)
    .transform(lines)
    .pipe(z.string(problem).min(min, problem).max(max, "problem.questionTooLong"));

const optional = (max: number) =>
  z.string().max(max, "problem.questionTooLong").transform(lines).default("");

export const mostQuestionChars = 2000;
const mostAnswerChars = 5000;

export const askSchema = z.object({
  question: text(10, mostQuestionChars, "problem.question"),
});

export const answerSchema = z.object({
  question: text(10, mostQuestionChars, "problem.question"),
  questionEn: optional(mostQuestionChars),
  answer: text(2, mostAnswerChars, "problem.answer"),
  answerEn: optional(mostAnswerChars),
});
export type AnsweredQuestion = z.infer<typeof answerSchema>;
