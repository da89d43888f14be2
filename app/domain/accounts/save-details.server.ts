import { record } from "#app/domain/audit/record.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** Changes how the actor is called and in which language pages and mails come. */
export function saveDetails(ctx: Ctx, details: { name: string; locale: "lt" | "en" }) {
  return ctx.transact(async (tx) => {
    if (!isSignedIn(ctx.actor)) return refuse("not-found");
    const { userId: id } = ctx.actor;
    await tx.user.update({ where: { id }, data: { name: details.name, locale: details.locale } });
    await record(tx, ctx, { groupId: null, kind: "account.details-changed", subject: id });
    return ok(null);
  });
}
