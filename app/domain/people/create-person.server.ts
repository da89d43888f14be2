import type { z } from "zod";
import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { newPersonSchema } from "./person-schema.ts";

/**
 * Makes an account without a password and without a right. Its owner chooses the password by the
 * link of a mail, which proves that the address is theirs.
 */
export function createPerson(
  ctx: Ctx,
  { name, email, locale }: z.infer<typeof newPersonSchema> & { locale: "lt" | "en" },
) {
  return ctx.transact(async (tx) => {
    if (!can(ctx.actor, "person:administer")) return refuse("not-found");
    const at = ctx.now();
    const [made] = await tx.user.createManyAndReturn({
      data: [{ name, email, locale, passwordHash: "", createdAt: at }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return refuse("account-exists");
    await enqueue(tx, ctx, `mail.account-made:${made.id}`, {
      kind: "mail.account-made",
      userId: made.id,
      askedAt: at.toISOString(),
    });
    await record(tx, ctx, { groupId: null, kind: "person.created", subject: made.id });
    return ok(made);
  });
}
