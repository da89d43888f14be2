import { refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

const minute = 60;
const hour = 60 * minute;

/** How often something may be tried. Accounts are never locked: only who tries has to wait. */
const rules = {
  "sign-in:account": { points: 10, seconds: 15 * minute },
  "sign-in:address": { points: 50, seconds: 15 * minute },
  "register:email": { points: 5, seconds: hour },
  "register:address": { points: 30, seconds: hour },
  "reset:email": { points: 3, seconds: hour },
  "reset:address": { points: 30, seconds: hour },
  "confirm:resend": { points: 3, seconds: hour },
  password: { points: 10, seconds: 15 * minute },
  "account:export": { points: 5, seconds: hour },
  "second-factor": { points: 5, seconds: 5 * minute },
  "keep-form": { points: 30, seconds: 15 * minute },
  "join:look-up": { points: 60, seconds: hour },
  "join:ask": { points: 5, seconds: hour },
  "ask:person": { points: 10, seconds: hour },
  "follow:email": { points: 3, seconds: hour },
  "follow:address": { points: 30, seconds: hour },
  "event:email": { points: 5, seconds: hour },
  "event:address": { points: 60, seconds: hour },
  "invite:organisation": { points: 30, seconds: hour },
} as const;

/** Counts one try under each key; a refusal where one of them was used up, null otherwise. */
export async function tooMany(
  { limits }: Pick<Ctx, "limits">,
  tries: Partial<Record<keyof typeof rules, string>>,
) {
  const waits = await Promise.all(
    Object.entries(tries).map(([rule, who]) =>
      limits.take(`${rule}:${who}`, rules[rule as keyof typeof rules]),
    ),
  );
  const seconds = Math.max(0, ...waits);
  if (seconds === 0) return null;
  return refuse("too-many-tries", { seconds, minutes: Math.ceil(seconds / minute) });
}
