import { z } from "zod";
import { tidyLines as lines } from "#app/domain/values/typed.ts";

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
