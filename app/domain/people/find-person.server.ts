import { isSignedIn, can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { lockPeople } from "./lock-people.server.ts";

/**
 * The person whom an administrator is about to change, with whoever changes them. Nobody changes
 * their own rights; another administrator does.
 */
export async function findPerson(tx: Tx, { actor }: Pick<Ctx, "actor">, userId: string) {
  if (!isSignedIn(actor) || !can(actor, "person:administer")) return refuse("not-found");
  if (!isId(userId)) return refuse("not-found");
  await lockPeople(tx);
  // The right may have ended while the change waited for its turn.
  const still = await tx.user.count({
    where: { id: actor.userId, isAdmin: true, disabledAt: null },
  });
  if (still === 0) return refuse("not-found");
  const person = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, email: true, isAdmin: true, disabledAt: true },
  });
  if (!person) return refuse("not-found");
  if (person.id === actor.userId) return refuse("own-rights");
  return ok({ person, administrator: actor });
}
