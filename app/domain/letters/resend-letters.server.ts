import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { recordAll } from "#app/domain/audit/record.server.ts";
import { enqueueAll, type KeyedTask } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { LetterFilter } from "./letter-filter.ts";
import { letterKind } from "./letter.ts";
import { ofFilter } from "./list-letters.server.ts";
import { recipientsOf } from "./recipients-of.server.ts";
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

/** The letters that would be mailed again, and to how many addresses; null where they are too many at once. */
export async function lettersToResend(ctx: Ctx, chosen: Chosen) {
  const letters = await ctx.db.letter.findMany({
    where: whereOf(ctx, chosen),
    orderBy: { number: "asc" },
    take: mostAtOnce + 1,
    select: {
      id: true,
      number: true,
      kind: true,
      mailedAt: true,
      openedAt: true,
      proposal: {
        select: { id: true, registration: true, organisation: { select: { name: true } } },
      },
    },
  });
  if (letters.length > mostAtOnce) return null;
  const about = letters.flatMap(({ proposal }) => proposal?.id ?? []);
  const people = await recipientsOf(ctx.db, ctx, about);
  return letters.map(({ proposal, kind, ...letter }) => ({
    ...letter,
    kind: letterKind.parse(kind),
    registration: proposal?.registration ?? "",
    applicant: proposal?.organisation.name ?? "",
    told: people.get(proposal?.id ?? "")?.length ?? 0,
  }));
}

interface Resending {
  chosen: Chosen;
  why: string;
  /** How many letters the page named; what has changed since is not mailed. */
  count: number;
  /** Letters among them that are left out. */
  leave?: readonly string[];
}

/**
 * Mails the chosen letters again to the owners and signatories of now, with the reason on record.
 * A letter keeps its number. Answers the instant that names this sending.
 */
export function resendLetters(ctx: Ctx, { chosen, why, count, leave = [] }: Resending) {
  return ctx.transact(async (tx) => {
    const found = await tx.letter.findMany({
      where: whereOf(ctx, chosen),
      orderBy: { id: "asc" },
      take: mostAtOnce + 1,
      select: { id: true, groupId: true, proposalId: true },
    });
    if (found.length === 0) return refuse("not-found");
    if (found.length > mostAtOnce) return refuse("too-many-letters", { n: mostAtOnce });
    if (found.length !== count) return refuse("changed-meanwhile");
    const letters = found.filter(({ id }) => !leave.includes(id));
    if (letters.length === 0) return refuse("all-left-out");

    const at = ctx.now();
    const tasks = await mailsOf(tx, ctx, letters, at);
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
        data: { why, of: letters.length },
      })),
    );
    return ok({ letters: letters.length, mails: tasks.length, at });
  });
}

interface Mailed {
  id: string;
  proposalId: string | null;
}

async function mailsOf(tx: Tx, ctx: Ctx, letters: readonly Mailed[], at: Date) {
  const about = letters.flatMap(({ proposalId }) => proposalId ?? []);
  const people = await recipientsOf(tx, ctx, about);
  return letters.flatMap(({ id: letterId, proposalId }): KeyedTask[] =>
    (people.get(proposalId ?? "") ?? []).map(({ id, email: to, locale }) => ({
      key: `mail.letter:${letterId}:${id}:${at.toISOString()}`,
      task: { kind: "mail.letter", to, locale, letterId },
    })),
  );
}
