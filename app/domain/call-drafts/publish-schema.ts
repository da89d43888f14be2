import { z } from "zod";
import { amendmentBasis } from "#app/domain/calls/amendment-schema.ts";
import { tidy } from "#app/domain/values/typed.ts";
import { hour } from "./typed-text.ts";

/** Publishing now, or at a minute, or only putting on the timetable. */
export const publishSchema = z.object({
  how: z.enum(["now", "later", "timetable"], "problem.publishHow"),
  minutesNo: z.string().max(40, "problem.amendMinutes").transform(tidy).default(""),
  publishAt: hour.optional(),
});

/** Publishing changes of a call that is public. */
export const amendmentSchema = z.object(amendmentBasis);
