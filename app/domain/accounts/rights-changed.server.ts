import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * To be called in the transaction of every change of a person's rights: a role in a group or an
 * organisation given, changed or taken, or the administrator's mark. Rights are read anew for each
 * request in any case; this makes every session of the person change its token at its next page.
 */
export async function rightsChanged(tx: Tx, _ctx: Ctx, userId: string) {
  await tx.user.update({ where: { id: userId }, data: { rightsVersion: { increment: 1 } } });
}
