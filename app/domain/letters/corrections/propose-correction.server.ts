import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { correctedLetter, correctionFault, type Typed } from "./correction.ts";
import { findCorrected } from "./find-correction.server.ts";

type Corrected = NonNullable<Awaited<ReturnType<typeof findCorrected>>>;

interface Proposed {
  /** Of the letter. */
  id: string;
  typed: Typed;
  why: string;
}

/** The corrected letter as it would go out, or what stands in its way. */
export function draftCorrection(
  ctx: Pick<Ctx, "now" | "origin">,
  { model, isCorrectable, decided, kind }: Corrected,
  { typed, why }: Omit<Proposed, "id">,
) {
  if (!isCorrectable) return refuse("correction-kind");
  const date = vilniusDay(ctx.now());
  const draft = correctedLetter(model, { typed, why, date });
  const corrected = { ...draft, verification: { code: "–", url: `${ctx.origin}/verify` } };
  const fault = correctionFault(model, corrected, decided);
  if (!fault) return ok({ model: corrected, kind });
  const { code, ...params } = fault;
  return refuse(code, params);
}

/**
 * The first of the two who correct a letter: what it should say and why. One correction of a letter
 * waits at a time, and a letter is replaced once; its replacement can be corrected in turn.
 */
export function proposeCorrection(ctx: Ctx, { id, typed, why }: Proposed) {
  return ctx.transact(async (tx) => {
    const letter = await findCorrected(tx, ctx, id);
    if (!letter) return refuse("not-found");
    const draft = draftCorrection(ctx, letter, { typed, why });
    if (!draft.ok) return draft;

    const { model } = draft.value;
    const sha256 = fingerprint(model);
    const { count } = await tx.letterCorrection.createMany({
      data: {
        letterId: id,
        why,
        model,
        sha256,
        askedById: ctx.actor.userId ?? "",
        askedAt: ctx.now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) return refuse("correction-waits");
    // Whoever approved another correction meanwhile held the row that was just put in.
    const replaced = await tx.letter.count({ where: { replacesId: id } });
    if (replaced > 0) return refuse("letter-replaced");
    const { groupId } = letter;
    await record(tx, ctx, {
      groupId,
      kind: "letter.ask-correction",
      subject: id,
      data: { why, sha256 },
    });
    return ok({ sha256 });
  });
}
