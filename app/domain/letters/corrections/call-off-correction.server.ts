import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findCorrected } from "./find-correction.server.ts";

/** Calls a waiting correction off: by who proposed it, or by the second person who does not agree. */
export function callOffCorrection(ctx: Ctx, { id, why }: { id: string; why: string }) {
  return ctx.transact(async (tx) => {
    const letter = await findCorrected(tx, ctx, id);
    if (!letter) return refuse("not-found");
    const { count } = await tx.letterCorrection.deleteMany({ where: { letterId: id } });
    if (count === 0) return refuse("correction-none");
    const { groupId } = letter;
    await record(tx, ctx, {
      groupId,
      kind: "letter.call-off-correction",
      subject: id,
      data: { why },
    });
    return ok(null);
  });
}
