import { z } from "zod";
import { typedPassword } from "#app/domain/accounts/password-rules.ts";

export const exportSchema = z.object({ current: typedPassword });

export const eraseSchema = z.object({
  current: typedPassword,
  sure: z.literal("on", "problem.sure"),
});
