import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/** A letter of the actor's groups, as in the register; null for any other. */
export async function findStaffLetter(tx: Tx, { actor }: Pick<Ctx, "actor">, id: string) {
  if (!isId(id)) return null;
  return tx.letter.findFirst({
    where: { id, proposal: staffProposals(actor) },
    select: {
      id: true,
      groupId: true,
      number: true,
      kind: true,
      heading: true,
      issuedAt: true,
      sha256: true,
      mailedAt: true,
      openedAt: true,
      openedById: true,
      replaceWhy: true,
      correction: { select: { askedAt: true } },
      replaces: { select: { id: true, number: true } },
      replacedBy: { select: { id: true, number: true } },
      proposal: {
        select: { id: true, registration: true, call: { select: { number: true } } },
      },
      mails: {
        orderBy: { id: "asc" },
        select: {
          id: true,
          payload: true,
          createdAt: true,
          attempts: true,
          nextTryAt: true,
          doneAt: true,
          failedAt: true,
          handedAt: true,
          settledAt: true,
          lastError: true,
        },
      },
      deliveries: {
        orderBy: { at: "asc" },
        select: { id: true, way: true, on: true, note: true, byId: true, at: true },
      },
    },
  });
}
