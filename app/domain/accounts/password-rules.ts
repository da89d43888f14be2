import { z } from "zod";

const codePoints = (text: string) => Array.from(text).length;

/** A password as typed for signing in; one that is chosen obeys `newPassword`. */
export const typedPassword = z
  .string("problem.password.missing")
  .max(500, "problem.password.long")
  .transform((text) => text.normalize("NFC"));

/** A chosen password: 12 characters at least, no other rules (NIST SP 800-63B). */
export const newPassword = z
  .string("problem.password.missing")
  .refine((text) => codePoints(text) >= 12, "problem.password.short")
  .refine((text) => codePoints(text) <= 200, "problem.password.long")
  .transform((text) => text.normalize("NFC"));
