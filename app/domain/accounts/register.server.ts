import type { z } from "zod";
import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { registerSchema } from "./account-schema.ts";
import { isCommonPassword } from "./common-password.server.ts";
import { tooMany } from "./limits.server.ts";
import { networkOf } from "./network.ts";

type Registration = Pick<z.infer<typeof registerSchema>, "name" | "email" | "password"> & {
  locale: "lt" | "en";
  address: string;
};

/**
 * Makes an account, or tells its owner by mail that there is one. The answer is the same for both,
 * and so is the work: one hash, one insert, one look-up, one task, one audit entry.
 */
export async function register(ctx: Ctx, { name, email, password, locale, address }: Registration) {
  const wait = await tooMany(ctx, {
    "register:email": email,
    "register:address": networkOf(address),
  });
  if (wait) return wait;
  if (isCommonPassword(password, { email, name })) return refuse("common-password");

  const hashed = await ctx.passwords.hash(password);
  if (!hashed.ok) return hashed;
  const passwordHash = hashed.value;
  const at = ctx.now();
  return ctx.transact(async (tx) => {
    const [made] = await tx.user.createManyAndReturn({
      data: [{ name, email, locale, passwordHash, privacyAcceptedAt: at, createdAt: at }],
      skipDuplicates: true,
      select: { id: true },
    });
    const { id } = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    const kind = made ? "mail.confirm-email" : "mail.account-exists";
    await enqueue(tx, ctx, `${kind}:${id}:${ctx.secret(8)}`, {
      kind,
      userId: id,
      askedAt: at.toISOString(),
    });
    await record(tx, ctx, {
      groupId: null,
      kind: made ? "account.registered" : "account.registered-again",
      subject: id,
    });
    return ok(null);
  });
}
