import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { letterKind } from "./letter.ts";
import { openersOf } from "./own-letters.server.ts";

const pageSize = 50;

/**
 * The register of the letters of the actor's groups, the newest first, with how far each is:
 * issued, drawn, mailed, opened. Letters to the actor's own organisations are not in it.
 * `after` is the id of the last letter of the page before.
 */
export async function listLetters({ db, actor }: Pick<Ctx, "db" | "actor">, after: string | null) {
  const letters = await db.letter.findMany({
    where: {
      proposal: staffProposals(actor),
      ...(after && { id: { lt: after } }),
    },
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
      proposal: { select: { id: true, registration: true } },
    },
  });
  const page = letters.slice(0, pageSize);
  const names = await openersOf({ db }, page);

  return {
    letters: page.map(({ model, sha256, kind, openedById, ...letter }) => ({
      ...letter,
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
