import type { CallDefinition } from "#app/domain/calls/definition.ts";
import { countUntranslated } from "#app/domain/calls/english.ts";
import { leftOfActions } from "#app/domain/calls/left-of-action.server.ts";
import { publishingChecks } from "#app/domain/calls/publishing-rules.ts";
import { isUnderWay } from "#app/domain/strategies/is-under-way.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { DraftCall } from "./find-draft-call.server.ts";

/** All that publishing demands of a draft, and what it only advises; changes of a published call may come late. */
export async function checksOf(ctx: Pick<Ctx, "db" | "now">, draft: DraftCall) {
  const besides = draft.published ? draft.id : null;
  const left = await leftOfActions(ctx.db, [draft.actionId], ctx.now(), besides);
  const actionLeftCents = left.get(draft.actionId) ?? null;
  const checks = publishingChecks(draft.definition, {
    opensAt: draft.opensAt,
    closesAt: draft.closesAt,
    actionLeftCents,
    isUnderWay: draft.published !== null || (await isUnderWay(ctx.db, draft.actionId)),
    minCallDays: draft.published ? 0 : draft.group.settings.minCallDays.value,
    now: ctx.now(),
  });
  return {
    checks,
    actionLeftCents,
    isReady: checks.every(({ places }) => places.length === 0),
    advice: adviceOn(draft.definition, draft.titleEn),
  };
}

/** Texts that English readers will read in Lithuanian, by the page where they are written. */
function adviceOn({ content, form, criteria }: CallDefinition, titleEn: string) {
  const untranslated = {
    facts: titleEn === "" ? 1 : 0,
    content: countUntranslated(content),
    form: countUntranslated(form),
    criteria: countUntranslated(criteria),
  };
  return {
    untranslated,
    isExample: content.example,
    lacksContacts: content.contacts.length === 0,
  };
}
