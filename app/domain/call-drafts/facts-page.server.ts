import { formatTime, vilniusDay } from "#app/domain/values/instant.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type DraftCall, findDraftCall, headOf } from "./find-draft-call.server.ts";
import { markOf } from "./mark.server.ts";
import { newCallPage } from "./new-call-page.server.ts";

const typedHour = (instant: Date) => `${vilniusDay(instant)} ${formatTime(instant).slice(0, 5)}`;

/** The facts of a draft as their form shows them. */
export const typedFacts = (call: DraftCall) => ({
  number: call.number,
  title: call.title,
  titleEn: call.titleEn,
  actionId: call.actionId,
  opensAt: typedHour(call.opensAt),
  closesAt: typedHour(call.closesAt),
  decisionBy: call.decisionBy?.toISOString().slice(0, 10) ?? "",
});

export async function factsPage(ctx: Ctx, { number }: { number: string }) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  if (!draft) return refuse("not-found");
  const choices = await newCallPage(ctx);
  if (!choices.ok) return choices;
  const typed = typedFacts(draft);
  return ok({
    call: headOf(draft),
    typed,
    seen: markOf(typed),
    minCallDays: draft.group.settings.minCallDays,
    actions: choices.value.groups.find(({ name }) => name === draft.group.shortName)?.actions ?? [],
  });
}
