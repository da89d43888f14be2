import { createCall } from "#app/domain/call-drafts/create-call.server.ts";
import { savePart } from "#app/domain/call-drafts/save-part.server.ts";
import { markOf } from "#app/domain/call-drafts/mark.server.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { callDefinition } from "#app/domain/calls/definition.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** The one call of the demonstration that is still being prepared: it asks for more than its action has, and lacks contacts and an English title. */
export const demoDraft = { number: "DH-2.1-01", action: "2.1" };

export async function seedDraftCall(staff: Ctx, groupId: string) {
  const { db } = staff;
  const { number } = demoDraft;
  if (await db.call.findUnique({ where: { number }, select: { id: true } })) return;
  const action = await db.action.findFirstOrThrow({
    where: { number: demoDraft.action, objective: { goal: { strategy: { groupId } } } },
    select: { id: true },
  });
  const made = await createCall(staff, {
    actionId: action.id,
    from: "social",
    title: "Socialinio verslo kūrimas ir plėtra",
    titleEn: "",
  });
  if (!made.ok || made.value.number !== number)
    throw new Error(`the demonstration cannot begin a call: ${JSON.stringify(made)}`);

  const version = await db.callVersion.findFirstOrThrow({ where: { call: { number } } });
  const { rules } = callDefinition.parse(version.definition);
  const saved = await savePart(staff, {
    number,
    part: "rules",
    seen: markOf(rules),
    value: {
      ...rules,
      budgetCents: 26_000_000,
      maxGrantCents: 25_444_400,
      tieBreakers: [...socialCall().rules.tieBreakers],
    },
  });
  if (!saved.ok) throw new Error(`the demonstration cannot prepare a call: ${saved.error.code}`);
}
