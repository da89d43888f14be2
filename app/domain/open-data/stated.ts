import { z } from "zod";

/** Values of an indicator as its source states them, by year. */
export const stated = z.array(z.object({ year: z.number(), value: z.number() })).catch([]);
