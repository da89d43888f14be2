import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { recordAll } from "#app/domain/audit/record.server.ts";
import { enqueueAll, type KeyedTask } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { LetterFilter } from "./letter-filter.ts";
import { letterRecipients } from "./letter-recipients.server.ts";
import { ofFilter } from "./list-letters.server.ts";
import { settleUnclear } from "./unclear-mails.server.ts";

/** The most letters that are mailed again at once. */
export const mostAtOnce = 500;

/** One letter by its id, or every letter that a filter of the register shows. */
export type Chosen = { id: string } | { filter: LetterFilter };

const whereOf = (ctx: Pick<Ctx, "actor">, chosen: Chosen): Prisma.LetterWhereInput => ({
  AND: [
    { proposal: staffProposals(ctx.actor), sha256: { not: null } },
    "id" in chosen ? { id: { in: isId(chosen.id) ? [chosen.id] : [] } } : ofFilter(chosen.filter),
  ],
});

/** How many letters would be mailed again. */
export const countChosen = (ctx: Ctx, chosen: Chosen) =>
  ctx.db.letter.count({ where: whereOf(ctx, chosen) });

/**
 * Mails the chosen letters again to the owners and signatories of now, with the reason on record.
 * A letter keeps its number. `count` is what the page named: what has changed since is not mailed.
 */
export function resendLetters(
  ctx: Ctx,
  { chosen, why, count }: { chosen: Chosen; why: string; count: number },
) {
  return ctx.transact(async (tx) => {
    const letters = await tx.letter.findMany({
      where: whereOf(ctx, chosen),
      orderBy: { id: "asc" },
      take: mostAtOnce + 1,
      select: { id: true, groupId: true },
    });
    if (letters.length === 0) return refuse("not-found");
    if (letters.length > mostAtOnce) return refuse("too-many-letters", { n: mostAtOnce });
    if (letters.length !== count) return refuse("changed-meanwhile");

    const at = ctx.now();
    const tasks: KeyedTask[] = [];
    for (const { id } of letters) tasks.push(...(await mailsOf(tx, ctx, id, at)));
    await enqueueAll(tx, ctx, tasks);
    const ids = letters.map(({ id }) => id);
    await settleUnclear(tx, ctx, ids);
    await tx.letterDelivery.createMany({
      data: letters.map(({ id: letterId }) => ({
        letterId,
        way: "MAIL_AGAIN" as const,
        on: new Date(vilniusDay(at)),
        note: why,
        byId: ctx.actor.userId ?? "",
        at,
      })),
    });
    await recordAll(
      tx,
      ctx,
      letters.map(({ id, groupId }) => ({
        groupId,
        kind: "letter.resend",
        subject: id,
        data: { why, of: count },
      })),
    );
    return ok({ letters: letters.length, mails: tasks.length });
  });
}

async function mailsOf(tx: Tx, ctx: Ctx, letterId: string, at: Date): Promise<KeyedTask[]> {
  const people = await letterRecipients(tx, ctx, letterId);
  return people.map(({ id, email: to, locale }) => ({
    key: `mail.letter:${letterId}:${id}:${at.toISOString()}`,
    task: { kind: "mail.letter", to, locale, letterId },
  }));
}
