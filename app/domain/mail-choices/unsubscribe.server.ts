import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type MailChoice, mailChoice } from "./mail-choice.ts";

/** Makes the token of the link that switches a kind of mails off, when such a mail is written. */
export async function issueUnsubscribeLink(
  { db, now, secret }: Pick<Ctx, "db" | "now" | "secret">,
  { userId, kind }: { userId: string; kind: MailChoice },
): Promise<string> {
  const token = secret(32);
  const tokenHash = hashOf(token);
  await db.unsubscribeLink.create({ data: { tokenHash, userId, kind, createdAt: now() } });
  return token;
}

/** Which mails the link switches off, for whoever holds it; null where it is none of ours. */
export async function mailsBehind({ db }: Pick<Ctx, "db">, token: string) {
  const link = await db.unsubscribeLink.findUnique({ where: { tokenHash: hashOf(token) } });
  const kind = mailChoice.safeParse(link?.kind);
  return link && kind.success ? { userId: link.userId, kind: kind.data } : null;
}

/** Switches off the mails behind a link, as often as it is used; nobody has to be signed in. */
export function unsubscribe(ctx: Ctx, token: string) {
  return ctx.transact(async (tx) => {
    const link = await mailsBehind(ctx, token);
    if (!link) return refuse("link-invalid");
    const { count } = await tx.mailOptOut.createMany({
      data: [{ ...link, since: ctx.now() }],
      skipDuplicates: true,
    });
    if (count > 0)
      await record(tx, ctx, {
        groupId: null,
        kind: "account.unsubscribed",
        subject: link.userId,
        data: { off: link.kind },
      });
    return ok(link);
  });
}
