import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";
import { newPassword, typedPassword } from "./password-rules.ts";

/** An e-mail address as stored: composed, in lower case, without spaces around it. */
export const normalEmail = (typed: string) => tidy(typed).normalize("NFC").toLowerCase();

export const emailAddress = z
  .string("problem.email")
  .transform(normalEmail)
  .pipe(z.string().max(254, "problem.email").check(z.email("problem.email")));

/** A name is put into mails to others, so it is letters and the marks between them, no address. */
export const personName = z
  .string("problem.personName")
  .transform((typed) => tidy(typed).normalize("NFC"))
  .pipe(
    z
      .string()
      .min(2, "problem.personName")
      .max(100, "problem.personName")
      .regex(/^\p{L}[\p{L}\p{M} .'’-]*$/u, "problem.personName"),
  );

export const registerSchema = z.object({
  name: personName,
  email: emailAddress,
  password: newPassword,
  privacy: z.literal("on", "problem.privacy"),
});

export const signInSchema = z.object({ email: emailAddress, password: typedPassword });

export const resetRequestSchema = z.object({ email: emailAddress });

export const resetSchema = z.object({ password: newPassword });

export const passwordSchema = z.object({ current: typedPassword, password: newPassword });

export const detailsSchema = z.object({
  name: personName,
  locale: z.enum(["lt", "en"], "problem.language"),
});
