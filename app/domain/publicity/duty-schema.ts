import { z } from "zod";
import { day } from "#app/domain/call-drafts/typed-text.ts";
import { tidyLines } from "#app/domain/values/typed.ts";

const link = z.union(
  [z.literal(""), z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500)],
  "problem.website",
);

/** When a duty was kept, and where that is seen: a link, a file beside it, or words. */
export const dutySchema = z.object({
  doneOn: day,
  link: link.default(""),
  note: z
    .string()
    .transform(tidyLines)
    .pipe(z.string().max(1000, "problem.tooLongText"))
    .default(""),
});
export type DutyInput = z.infer<typeof dutySchema>;
