import { z } from "zod";

/** What is typed where an archive of a call is asked for. */
export const archiveSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("forwarding"),
    /** The institution that it goes to. */
    addressee: z.string("problem.required").trim().min(1, "problem.required").max(200),
    /** Asked for while a complaint waits: why it goes all the same, as the chair says. */
    note: z.string().trim().max(2000).default(""),
  }),
  z.object({ intent: z.literal("files") }),
  z.object({ intent: z.literal("call") }),
]);

/** The year of which an archive is asked for. */
export const yearSchema = z.object({
  year: z.coerce.number("problem.choose").int("problem.choose"),
});
