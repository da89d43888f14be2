import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";
import { typedPassword } from "./password-rules.ts";

/** A code of the app, or a recovery code, however it was typed. */
const typedCode = z
  .string("problem.code")
  .transform((text) => tidy(text).replaceAll(/[\s-]/g, ""))
  .pipe(z.string().min(6, "problem.code").max(60, "problem.code"));

export const codeSchema = z.object({ code: typedCode });

export const confirmFactorSchema = z.object({ code: typedCode, password: typedPassword });

/** Changing or removing asks for the password. */
export const factorPasswordSchema = z.object({ password: typedPassword });
