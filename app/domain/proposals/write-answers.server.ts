import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { RawAnswer } from "./raw-answer.ts";

/** Stores answers as they were typed; each gets the next version. The proposal has to be held. */
export async function writeAnswers(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  proposalId: string,
  answers: Readonly<Record<string, RawAnswer>>,
) {
  await tx.$executeRaw`
    INSERT INTO "Answer" ("proposalId", field, value, version, "savedAt", "savedById")
    SELECT ${proposalId}::uuid, key, value, 1, ${ctx.now()}::timestamptz, ${ctx.actor.userId}::uuid
    FROM jsonb_each(${JSON.stringify(answers)}::jsonb)
    ON CONFLICT ("proposalId", field) DO UPDATE
    SET value = excluded.value, version = "Answer".version + 1,
        "savedAt" = excluded."savedAt", "savedById" = excluded."savedById"`;
}
