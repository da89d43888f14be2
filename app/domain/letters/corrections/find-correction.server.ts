import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findStaffLetter } from "../find-staff-letter.server.ts";
import { letterModel } from "../letter.ts";
import { type Decided, tellsDecision } from "./correction.ts";

/** Kinds that nothing corrects: a receipt is made without a person, questions are asked anew. */
const uncorrected = ["RECEIPT", "CLARIFICATION"];

/** An issued letter of the actor's groups with what a correction of it depends on; null for any other. */
export async function findCorrected(tx: Tx | Ctx["db"], ctx: Pick<Ctx, "actor">, id: string) {
  if (!isId(id)) return null;
  const letter = await findStaffLetter(tx as Tx, ctx, id);
  if (!letter?.proposal) return null;
  const { model, replacedBy, correction, group } = await tx.letter.findUniqueOrThrow({
    where: { id },
    select: {
      model: true,
      replacedBy: { select: { id: true, number: true, issuedAt: true } },
      correction: { include: { askedBy: { select: { name: true } } } },
      group: { select: { id: true, prefix: true } },
    },
  });
  return {
    id,
    kind: letter.kind,
    number: letter.number,
    groupId: letter.groupId,
    proposalId: letter.proposal.id,
    registration: letter.proposal.registration ?? "",
    model: letterModel.parse(model),
    isCorrectable: !uncorrected.includes(letter.kind),
    group,
    replacedBy,
    correction,
    decided: tellsDecision(letter.kind) ? await decidedOf(tx, letter.proposal.id) : null,
  };
}

async function decidedOf(tx: Tx | Ctx["db"], proposalId: string): Promise<Decided | null> {
  const released = await tx.releasedDecision.findFirst({
    where: { proposalId },
    orderBy: { listN: "desc" },
    select: { grantCents: true, requestedCents: true, answerBy: true },
  });
  if (!released) return null;
  return {
    grantCents: Number(released.grantCents),
    requestedCents: Number(released.requestedCents),
    answerBy: released.answerBy?.toISOString().slice(0, 10) ?? null,
  };
}
