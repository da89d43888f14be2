import { recordRead } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type LetterModel, letterModel } from "../letter.ts";
import { changesOf, partsOf, type Typed, typedParts } from "./correction.ts";
import { findCorrected } from "./find-correction.server.ts";
import { draftCorrection } from "./propose-correction.server.ts";

/** An issued letter, its parts that a correction may change, and the correction that waits. */
export async function correctionPage(ctx: Ctx, { id }: { id: string }) {
  const letter = await findCorrected(ctx.db, ctx, id);
  if (!letter) return refuse("not-found");
  const { correction, model, groupId, decided, ...about } = letter;
  await recordRead(ctx, { groupId, kind: "letter.read", subject: id });
  return ok({
    id,
    number: about.number,
    registration: about.registration,
    isCorrectable: about.isCorrectable,
    tellsDecision: decided !== null,
    replacedBy: about.replacedBy,
    model,
    parts: partsOf(model),
    waiting: correction && {
      why: correction.why,
      sha256: correction.sha256,
      askedAt: correction.askedAt,
      askedBy: correction.askedBy.name,
      isOwn: correction.askedById === ctx.actor.userId,
      ...besides(model, letterModel.parse(correction.model)),
    },
  });
}

const besides = (before: LetterModel, after: LetterModel) => ({
  after,
  changes: changesOf(before, after),
});

/** What was typed for a letter, read by its own parts. */
export async function typedFor(
  ctx: Ctx,
  { id }: { id: string },
  sent: (key: string) => string | null,
) {
  const letter = await findCorrected(ctx.db, ctx, id);
  return letter ? ok(typedParts(letter.model, sent)) : refuse("not-found");
}

/** The corrected letter as it would go out, beside the earlier one; nothing is kept. */
export async function previewCorrection(
  ctx: Ctx,
  { id, typed, why }: { id: string; typed: Typed; why: string },
) {
  const letter = await findCorrected(ctx.db, ctx, id);
  if (!letter) return refuse("not-found");
  const draft = draftCorrection(ctx, letter, { typed, why });
  return draft.ok ? ok(besides(letter.model, draft.value.model)) : draft;
}

/** The letter of a waiting correction, to be drawn as a draft. */
export async function waitingCorrection(ctx: Ctx, { id }: { id: string }) {
  const letter = await findCorrected(ctx.db, ctx, id);
  if (!letter?.correction) return refuse("not-found");
  const { groupId, correction, number } = letter;
  await recordRead(ctx, { groupId, kind: "letter.read", subject: id });
  return ok({ number, model: letterModel.parse(correction.model) });
}
