import { z } from "zod";

/** No conflict, or a conflict with its reason. */
export const declarationSchema = z
  .object({
    interest: z.enum(["none", "conflict"], "problem.interest"),
    reason: z.string().trim().max(1000, "problem.conflictReason").default(""),
  })
  .superRefine(({ interest, reason }, issues) => {
    if (interest === "conflict" && reason.length < 5)
      issues.addIssue({ code: "custom", path: ["reason"], message: "problem.conflictReason" });
  });
export type DeclarationInput = z.infer<typeof declarationSchema>;
