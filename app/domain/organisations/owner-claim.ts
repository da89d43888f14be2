import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";

const words = (empty: string) =>
  z.string(empty).transform(tidy).pipe(z.string().min(1, empty).max(500, "problem.textTooLong"));

/** Why a member asks for a new owner. */
export const claimSchema = z.object({ message: words("problem.required") });

/** Whom an administrator names, and why. */
export const nameOwnerSchema = z.object({
  claim: z.uuid(),
  heir: z.uuid("problem.successor"),
  reason: words("problem.required"),
});
