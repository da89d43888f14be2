import { z } from "zod";

/** What a group's report tells of a project in figures. */
export const projectFigures = z
  .array(z.object({ name: z.string(), value: z.number(), year: z.number() }))
  .catch([]);
