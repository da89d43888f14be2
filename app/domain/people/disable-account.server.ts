import { endSessionsOf } from "#app/domain/accounts/sessions.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPerson } from "./find-person.server.ts";

/** Closes an account: its sessions end with it, its roles rest until it is opened again. */
export function disableAccount(ctx: Ctx, userId: string, { reason }: { reason: string }) {
  return ctx.transact(async (tx) => {
    const found = await findPerson(tx, ctx, userId);
    if (!found.ok) return found;
    if (found.value.person.disabledAt) return refuse("account-disabled");
    await tx.user.update({ where: { id: userId }, data: { disabledAt: ctx.now() } });
    await endSessionsOf(tx, userId);
    await record(tx, ctx, {
      groupId: null,
      kind: "person.disabled",
      subject: userId,
      data: { reason },
    });
    return ok(null);
  });
}
