import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { countsOf, resultState, troubledFirst, withoutAddresses } from "./letter-result.ts";
import { mailColumns, resultMail } from "./mail-state.ts";

/** What became of each letter that the actor mailed again at an instant. */
export async function resendResult({ db, actor }: Pick<Ctx, "db" | "actor">, at: Date) {
  const rows = await db.letterDelivery.findMany({
    where: {
      way: "MAIL_AGAIN",
      at,
      byId: actor.userId ?? "",
      letter: { proposal: staffProposals(actor) },
    },
    orderBy: { letter: { number: "asc" } },
    select: {
      note: true,
      letter: {
        select: {
          id: true,
          number: true,
          openedAt: true,
          proposal: {
            select: { id: true, registration: true, organisation: { select: { name: true } } },
          },
          mails: {
            where: { key: { endsWith: at.toISOString() } },
            orderBy: { id: "asc" },
            select: mailColumns,
          },
        },
      },
    },
  });
  const results = rows.map(({ letter: { proposal, ...letter }, note }) => {
    const mails = letter.mails.map(resultMail);
    const about = { isDrawn: true, isWithdrawn: false, isHeld: false, isHanded: false };
    return {
      proposalId: proposal?.id ?? "",
      registration: proposal?.registration ?? "",
      applicant: proposal?.organisation.name ?? "",
      letter: { id: letter.id, number: letter.number, openedAt: letter.openedAt },
      note,
      mails: withoutAddresses(mails),
      state: resultState({ ...about, letter: about, mails }),
    };
  });
  return { rows: troubledFirst(results), counts: countsOf(results) };
}
