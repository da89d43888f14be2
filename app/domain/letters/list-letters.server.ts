import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { DeliveryState, LetterFilter } from "./letter-filter.ts";
import { letterKind } from "./letter.ts";
import { openersOf } from "./own-letters.server.ts";
import { unclearLetter, unclearMail } from "./unclear-mails.server.ts";

const pageSize = 50;

/** Mails that were given up and certainly did not arrive. */
const failedMail = { failedAt: { not: null }, handedAt: null, doneAt: null };

const states: Record<DeliveryState, Prisma.LetterWhereInput> = {
  waiting: { mailedAt: null, openedAt: null },
  mailed: { mailedAt: { not: null } },
  failed: { mails: { some: failedMail } },
  unclear: unclearLetter,
  unopened: { openedAt: null },
  opened: { openedAt: { not: null } },
  replaced: { replacedBy: { isNot: null } },
  corrected: { correction: { isNot: null } },
};

/** What a filter of the register asks for, besides whose letters they are. */
export const ofFilter = ({ call, state }: LetterFilter): Prisma.LetterWhereInput => ({
  ...(call && { proposal: { call: { number: call } } }),
  ...(state && states[state]),
});

/**
 * The register of the letters of the actor's groups, the newest first, with how far each is:
 * issued, drawn, mailed, opened, and how many of its mails were given up. Letters to the actor's own
 * organisations are not in it.
 */
export async function listLetters({ db, actor }: Pick<Ctx, "db" | "actor">, filter: LetterFilter) {
  const chosen = { AND: [{ proposal: staffProposals(actor) }, ofFilter(filter)] };
  const total = await db.letter.count({ where: chosen });
  const letters = await db.letter.findMany({
    where: { ...chosen, ...(filter.after && { id: { lt: filter.after } }) },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: {
      id: true,
      number: true,
      kind: true,
      heading: true,
      issuedAt: true,
      mailedAt: true,
      openedAt: true,
      openedById: true,
      sha256: true,
      model: true,
      replaces: { select: { id: true, number: true } },
      replacedBy: { select: { id: true, number: true } },
      replaceWhy: true,
      proposal: { select: { id: true, registration: true } },
      mails: { where: unclearMail, take: 1, select: { id: true } },
      _count: { select: { mails: { where: failedMail } } },
    },
  });
  const page = letters.slice(0, pageSize);
  const names = await openersOf({ db }, page);

  return {
    filter,
    total,
    letters: page.map(({ model, sha256, kind, openedById, mails, _count, ...letter }) => ({
      ...letter,
      failed: _count.mails,
      isUnclear: mails.length > 0 && letter.openedAt === null,
      openedBy: openedById === null ? null : (names.get(openedById) ?? null),
      kind: letterKind.parse(kind),
      recipient: (model as { recipient?: { name?: string } } | null)?.recipient?.name ?? "",
      state: letter.openedAt
        ? ("opened" as const)
        : letter.mailedAt
          ? ("mailed" as const)
          : sha256
            ? ("drawn" as const)
            : ("issued" as const),
    })),
    next: letters.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
