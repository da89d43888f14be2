import { record } from "#app/domain/audit/record.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type MailChoice, mailChoices } from "./mail-choice.ts";

/** Which mails the actor wants, of those that may be switched off. */
export async function chosenMails({ actor, db }: Ctx): Promise<MailChoice[]> {
  if (!isSignedIn(actor)) return [];
  const off = await db.mailOptOut.findMany({ where: { userId: actor.userId } });
  return mailChoices.filter((kind) => !off.some((one) => one.kind === kind));
}

/** Keeps which mails the actor wants. */
export function chooseMails(ctx: Ctx, wanted: readonly MailChoice[]) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    if (!isSignedIn(actor)) return refuse("not-found");
    const { userId } = actor;
    const unwanted = mailChoices.filter((kind) => !wanted.includes(kind));
    await tx.mailOptOut.deleteMany({ where: { userId, kind: { in: [...wanted] } } });
    await tx.mailOptOut.createMany({
      data: unwanted.map((kind) => ({ userId, kind, since: ctx.now() })),
      skipDuplicates: true,
    });
    await record(tx, ctx, {
      groupId: null,
      kind: "account.mails-chosen",
      subject: userId,
      data: { off: unwanted.join(" ") },
    });
    return ok(null);
  });
}
