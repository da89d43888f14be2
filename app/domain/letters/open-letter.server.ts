import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record, recordRead } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { letterModel } from "./letter.ts";

/**
 * An issued letter for whoever may read it: members of the applicant, and impartial staff of the
 * group. The first time that the applicant opens it is kept.
 */
export async function openLetter(ctx: Ctx, { id }: { id: string }) {
  const { db } = ctx;
  if (!isId(id)) return refuse("not-found");
  const letter = await db.letter.findUnique({
    where: { id },
    select: {
      id: true,
      number: true,
      groupId: true,
      model: true,
      openedAt: true,
      replaces: { select: { id: true, number: true } },
      replacedBy: { select: { id: true, number: true } },
      proposal: { select: { id: true } },
    },
  });
  if (!letter?.proposal) return refuse("not-found");
  const { proposal } = letter;
  const { readLetters, own: isOwn } = await accessToProposal(db, ctx, proposal.id);
  if (!readLetters) return refuse("not-found");

  if (isOwn && !letter.openedAt) await noteOpening(ctx, letter);
  if (!isOwn) await recordRead(ctx, { groupId: letter.groupId, kind: "letter.read", subject: id });
  return ok({
    id,
    number: letter.number,
    proposalId: proposal.id,
    isOwn,
    replaces: letter.replaces,
    replacedBy: letter.replacedBy,
    model: letterModel.parse(letter.model),
  });
}

/** The proof that the applicant has opened the letter: the first time of all their people. */
const noteOpening = (ctx: Ctx, { id, groupId }: { id: string; groupId: string }) =>
  ctx.transact(async (tx) => {
    const { count } = await tx.letter.updateMany({
      where: { id, openedAt: null },
      data: { openedAt: ctx.now(), openedById: ctx.actor.userId },
    });
    if (count > 0) await record(tx, ctx, { groupId, kind: "letter.open", subject: id });
    return ok(null);
  });
