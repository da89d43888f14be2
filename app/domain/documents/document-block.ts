import { z } from "zod";
import { block } from "#app/domain/letters/letter.ts";

/** Bars of one scale from zero, each with its label and its figure in words. */
const bars = z.object({
  type: z.literal("bars"),
  caption: z.string(),
  rows: z
    .array(z.object({ label: z.string(), value: z.number().nonnegative(), text: z.string() }))
    .min(1),
});
export type BarsBlock = z.infer<typeof bars>;

/** What documents are made of: the blocks of letters, and charts. */
export const documentBlock = z.discriminatedUnion("type", [...block.options, bars]);
export type DocumentBlock = z.infer<typeof documentBlock>;
