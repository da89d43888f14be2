import { z } from "zod";

/** How the letters of a group are headed and signed, and how its pages are marked. */
export const letterhead = z.object({
  /** The person who signs letters. */
  signatory: z.object({ position: z.string(), name: z.string() }),
  /** The person to ask about a letter. */
  drafter: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  /** The statement of the fund (Reg. 2021/1060 art. 47), as the period of the strategy has it. */
  euStatement: z.string(),
  /** Colour of the group in place of the common one, as #rrggbb; null keeps the common one. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  /** True where people and contacts are examples of ours, not the group's. */
  example: z.boolean(),
});
export type Letterhead = z.infer<typeof letterhead>;
