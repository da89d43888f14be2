import { maxTotal } from "#app/domain/evaluation/sheet-total.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findDraftCall, headOf } from "./find-draft-call.server.ts";
import { markOf } from "./mark.server.ts";

/** All criteria of a draft, with the sum of their points (hundredths) against what it must be. */
export async function criteriaPage(ctx: Ctx, { number }: { number: string }) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  if (!draft) return refuse("not-found");
  const { criteria, rules } = draft.definition;
  return ok({
    call: headOf(draft),
    criteria: criteria.map((criterion) => ({
      ...criterion,
      counts: maxTotal([criterion]),
    })),
    sum: maxTotal(criteria),
    totalPoints: rules.totalPoints,
    thresholdPoints: rules.thresholdPoints,
  });
}

/** One criterion of a draft; the sum of the others tells what is left for it. */
export async function criterionPage(
  ctx: Ctx,
  { number, criterion: id }: { number: string; criterion: string },
) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  const criterion = draft?.definition.criteria.find((one) => one.id === id);
  if (!draft || !criterion) return refuse("not-found");
  const { criteria, rules, form } = draft.definition;
  return ok({
    call: headOf(draft),
    criterion,
    seen: markOf(criterion),
    othersSum: maxTotal(criteria.filter((one) => one.id !== id)),
    totalPoints: rules.totalPoints,
    sections: form.sections.map(({ key, title }) => ({ key, title })),
  });
}
