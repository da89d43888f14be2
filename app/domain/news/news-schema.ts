import { z } from "zod";
import { tidy, tidyLines } from "#app/domain/values/typed.ts";

const line = (min: number) =>
  z
    .string("problem.newsTitle")
    .transform(tidy)
    .pipe(z.string().min(min, "problem.newsTitle").max(150, "problem.newsTitle"));

const lines = (min: number) =>
  z
    .string("problem.newsText")
    .transform(tidyLines)
    .pipe(z.string().min(min, "problem.newsText").max(10_000, "problem.newsText"));

/** News as somebody writes it: plain paragraphs; in English where they want to. */
export const newsSchema = z.object({
  title: line(5),
  titleEn: line(0).default(""),
  text: lines(20),
  textEn: lines(0).default(""),
});
export type NewsInput = z.infer<typeof newsSchema>;

export const staffNewsSchema = newsSchema.extend({ group: z.uuid("problem.required") });

export const returnSchema = z.object({
  reason: z
    .string("problem.reason")
    .transform(tidyLines)
    .pipe(z.string().min(10, "problem.reason").max(1000, "problem.reason")),
});
