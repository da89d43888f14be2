import { maxTotal } from "#app/domain/evaluation/sheet-total.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { checksOf } from "./checks.server.ts";
import { findDraftCall, headOf } from "./find-draft-call.server.ts";

/** The draft of a call as a list of what is to be done before it is published. */
export async function draftOverview(ctx: Ctx, { number }: { number: string }) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  if (!draft) return refuse("not-found");
  const { form, criteria, rules } = draft.definition;
  const { checks, isReady, advice, actionLeftCents } = await checksOf(ctx, draft);
  const pages = checks.flatMap(({ places }) => places.map(({ page }) => page));
  return ok({
    call: headOf(draft),
    opensAt: draft.opensAt,
    closesAt: draft.closesAt,
    publishAt: draft.publishAt,
    n: draft.n,
    isReady,
    advice,
    checks,
    actionLeftCents,
    broken: [...new Set(pages)],
    counts: {
      sections: form.sections.length,
      fields: fieldsOf(form).length,
      criteria: criteria.length,
      points: maxTotal(criteria),
      totalPoints: rules.totalPoints,
      budgetCents: rules.budgetCents,
    },
  });
}
