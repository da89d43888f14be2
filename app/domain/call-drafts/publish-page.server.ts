import { compareDefinitions } from "#app/domain/calls/compare-definitions.ts";
import { withEnglish } from "#app/domain/calls/english.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { checksOf } from "./checks.server.ts";
import { type DraftCall, findDraftCall, headOf } from "./find-draft-call.server.ts";

/** What the places of checks are called. */
function labelsOf({ definition }: DraftCall) {
  const fields = fieldsOf(definition.form).flatMap((field) => [
    [field.key, field.label] as const,
    ...(field.kind === "rows"
      ? field.columns.map((column) => [`${field.key}.${column.key}`, column.label] as const)
      : []),
  ]);
  const criteria = definition.criteria.map(({ id, title }) => [id, title] as const);
  return Object.fromEntries([...fields, ...criteria]);
}

/** All that is checked before publishing, with what a change would change. */
export async function publishPage(ctx: Ctx, { number }: { number: string }, locale: Locale) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  if (!draft) return refuse("not-found");
  const { published } = draft;
  return ok({
    call: headOf(draft),
    ...(await checksOf(ctx, draft)),
    labels: labelsOf(draft),
    opensAt: draft.opensAt,
    publishAt: draft.publishAt,
    minutesNo: draft.minutesNo,
    budgetCents: draft.definition.rules.budgetCents,
    minCallDays: draft.group.settings.minCallDays.value,
    isOver: published !== null && ctx.now() >= draft.closesAt,
    isStale: published !== null && draft.n < published.n,
    changes: published
      ? compareDefinitions(published.definition, withEnglish(draft.definition), locale)
      : [],
  });
}
