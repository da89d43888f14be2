import type { Tx } from "#app/platform/ports.ts";

/** Changes of who may what wait for one another, so that what each of them counts stays true. */
export async function lockPeople(tx: Tx) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('people'))`;
}

/** How many administrators there are beside these people; a disabled one is none. */
export const administratorsBeside = (tx: Tx, ...userIds: string[]) =>
  tx.user.count({ where: { isAdmin: true, disabledAt: null, id: { notIn: userIds } } });
