import { checkPassword } from "#app/domain/accounts/check-password.server.ts";
import { tooMany } from "#app/domain/accounts/limits.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { ownData } from "./own-data.server.ts";

/** A copy of the person's own data, once the password is given again; that it was made is on record. */
export async function exportOwnData(ctx: Ctx, { password }: { password: string }) {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return refuse("not-found");
  const wait = await tooMany(ctx, { "account:export": actor.userId });
  if (wait) return wait;
  const known = await checkPassword(ctx, password);
  if (!known.ok) return known;

  const data = await ownData(ctx, actor);
  const files = data.proposals.flatMap((proposal) => proposal.files);
  return ctx.transact(async (tx) => {
    await record(tx, ctx, {
      groupId: null,
      kind: "account.exported",
      subject: actor.userId,
      data: { proposals: data.proposals.length, files: files.length },
    });
    return ok(data);
  });
}
