import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { issueLetter } from "../issue-letter.server.ts";
import { letterModel } from "../letter.ts";
import { findCorrected } from "./find-correction.server.ts";

/**
 * The second of the two who correct a letter: the corrected one gets the next number of the register
 * and goes out. `seen` is the hash of what the page showed. The earlier letter stays as it was.
 */
export function approveCorrection(ctx: Ctx, { id, seen }: { id: string; seen: string }) {
  return ctx.transact(async (tx) => {
    const letter = await findCorrected(tx, ctx, id);
    if (!letter) return refuse("not-found");
    if (letter.replacedBy) return refuse("letter-replaced");
    const { correction, group, proposalId } = letter;
    if (!correction) return refuse("correction-none");
    if (correction.askedById === ctx.actor.userId) return refuse("approval-same-person");
    const { count } = await tx.letterCorrection.deleteMany({
      where: { letterId: id, sha256: seen },
    });
    if (count === 0) return refuse("changed-meanwhile");

    const { why: replaceWhy, sha256 } = correction;
    const model = letterModel.parse(correction.model);
    const replaces = { replacesId: id, replaceWhy };
    const issued = await issueLetter(tx, ctx, { group, proposalId, replaces }, (issue) => ({
      ...model,
      ...issue,
    }));
    await record(tx, ctx, {
      groupId: letter.groupId,
      kind: "letter.approve-correction",
      subject: id,
      data: { why: replaceWhy, sha256, number: issued.number },
    });
    return ok(issued);
  });
}
