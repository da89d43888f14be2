import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { ok } from "#app/domain/result.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * Mails of which it is not known whether they were sent, because the handing over to the mail server
 * broke off, and about which staff have done nothing yet.
 */
export const unclearMail = {
  doneAt: null,
  failedAt: { not: null },
  handedAt: { not: null },
  settledAt: null,
} satisfies Prisma.OutboxWhereInput;

/** A letter that was announced by such a mail and that nobody has opened. */
export const unclearLetter = {
  openedAt: null,
  mails: { some: unclearMail },
} satisfies Prisma.LetterWhereInput;

/** How many letters of the actor's groups wait for a decision whether to mail them again. */
export const countUnclear = ({ db, actor }: Pick<Ctx, "db" | "actor">) =>
  db.letter.count({ where: { AND: [{ proposal: staffProposals(actor) }, unclearLetter] } });

interface Broken {
  /** The row of the outbox and the worker that was at it. */
  mail: { id: string; owner: number };
  letterId: string;
}

/**
 * Puts the mail of a letter whose handing over broke off before the staff of its group. It is not sent
 * again by itself; a worker that learns later that it was sent still says so.
 */
export function leaveUnclear(
  ctx: Pick<Ctx, "now" | "transact">,
  { mail, letterId }: Broken,
): Promise<unknown> {
  return ctx.transact(async (tx) => {
    const { groupId, proposalId } = await tx.letter.findUniqueOrThrow({
      where: { id: letterId },
      select: { groupId: true, proposalId: true },
    });
    const { count } = await tx.outbox.updateMany({
      where: { ...mail, doneAt: null, failedAt: null },
      data: {
        failedAt: ctx.now(),
        failedFor: groupId,
        failedAbout: proposalId,
        owner: null,
        lastError: null,
      },
    });
    if (count > 0)
      await record(
        tx,
        { now: ctx.now, actor: anonymous },
        { groupId, kind: "letter.unclear", subject: letterId },
      );
    return ok(null);
  });
}

/** Staff have acted upon these letters: mailed them again, or brought them otherwise. */
export const settleUnclear = (tx: Tx, ctx: Pick<Ctx, "now">, letterIds: readonly string[]) =>
  tx.outbox.updateMany({
    where: { ...unclearMail, letterId: { in: [...letterIds] } },
    data: { settledAt: ctx.now() },
  });
