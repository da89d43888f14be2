import { type Draft, findDraft } from "#app/domain/proposals/find-draft.server.ts";
import { isOpenDraft } from "#app/domain/proposals/section-page.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { copyPlan } from "./copy-plan.ts";
import { asTarget, findSource, findSources, nameOf } from "./find-sources.server.ts";

/** What tells that a draft has not changed since its page was made. */
export const seenOf = ({ changedAt }: Pick<Draft, "changedAt">) => changedAt.toISOString();

/** What one earlier proposal has for the draft. */
async function chosenOf(ctx: Ctx, draft: Draft, from: string) {
  const source = await findSource(ctx, draft, from);
  if (!source.ok) return source;
  return ok({
    id: from,
    ...nameOf(source.value),
    sections: copyPlan(source.value, asTarget(draft), vilniusDay(ctx.now())),
    answers: draft.answers,
    rules: draft.definition.rules,
  });
}

/**
 * What can be copied into a draft: the earlier proposals to choose from, and what the chosen one
 * has for each section beside what stands there.
 */
export async function copyPage(ctx: Ctx, { id, from }: { id: string; from: string | null }) {
  const found = await findDraft(ctx, { id });
  if (!found.ok) return found;
  const draft = found.value;
  if (!draft.mayEdit || !isOpenDraft(draft, ctx.now())) return refuse("not-open");
  const chosen = from === null ? ok(null) : await chosenOf(ctx, draft, from);
  if (!chosen.ok) return chosen;
  return ok({
    id,
    title: draft.title,
    registration: draft.registration,
    seen: seenOf(draft),
    sources: await findSources(ctx, draft),
    chosen: chosen.value,
  });
}
