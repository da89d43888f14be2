import { z } from "zod";
import { typedPassword } from "#app/domain/accounts/password-rules.ts";
import { tidy } from "#app/domain/values/typed.ts";

export const exportSchema = z.object({ current: typedPassword });

export const eraseSchema = z.object({
  current: typedPassword,
  sure: z.literal("on", "problem.sure"),
});

export const holdSchema = z.object({
  intent: z.enum(["hold", "lift"]),
  registration: z
    .string("problem.registration")
    .transform((typed) => tidy(typed).toUpperCase())
    .pipe(z.string().min(1, "problem.registration").max(60, "problem.registration")),
  reason: z
    .string("problem.holdReason")
    .transform(tidy)
    .pipe(z.string().min(3, "problem.holdReason").max(500, "problem.holdReason")),
});
