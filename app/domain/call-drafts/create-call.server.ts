import { record } from "#app/domain/audit/record.server.ts";
import { type CallDefinition, callDefinition } from "#app/domain/calls/definition.ts";
import { businessCall } from "#app/domain/calls/templates/business.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import type { GroupSettings } from "#app/domain/groups/settings.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { maxTotal } from "#app/domain/evaluation/sheet-total.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addDays } from "#app/domain/values/date.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { vilniusDay, vilniusToInstant } from "#app/domain/values/instant.ts";
import { ofRate } from "#app/domain/values/money.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { nextNumber } from "./call-number.ts";

interface NewCall {
  actionId: string;
  /** `business`, `social`, or the number of an earlier call of the group. */
  from: string;
  title: string;
  titleEn: string;
}

const templates: Record<string, () => CallDefinition> = {
  business: businessCall,
  social: socialCall,
};
/** Days from today to the opening that is proposed. */
const AHEAD = 14;

/** A template with what the group has set for all its calls, and no longer marked as an example. */
function fromTemplate(template: CallDefinition, settings: GroupSettings): CallDefinition {
  return {
    ...template,
    content: { ...template.content, example: false, contacts: [], infoEvent: null, questions: [] },
    rules: {
      ...template.rules,
      fundingRateBp: settings.fundingRateBp.value,
      ownContributionMinBp: 10_000 - settings.fundingRateBp.value,
      crossFinancingCapBp: settings.crossFinancingBp.value,
      indirectFlatRateBp: settings.indirectFlatRateBp.value,
      evaluatorsPerProposal: settings.evaluatorsPerProposal.value,
      divergenceBp: settings.divergenceBp.value,
      thresholdPoints: ofRate(maxTotal(template.criteria), settings.thresholdBp.value),
      totalPoints: maxTotal(template.criteria),
      partialMinShareBp: settings.partialMinShareBp.value,
      clarificationDays: settings.clarificationDays.value,
      complaintDays: settings.complaintDays.value,
      complaintAnswerDays: settings.complaintAnswerDays.value,
      minJustificationChars: settings.minJustificationChars.value,
      questionFreezeDays: settings.freezeFaqDays.value,
    },
  };
}

/** An earlier call without what belonged to it alone: its questions, and forms that are files of its own. */
function copyOf(definition: CallDefinition): CallDefinition {
  const copy = structuredClone(definition);
  for (const section of copy.form.sections)
    for (const field of section.fields) if (field.kind === "file") delete field.template;
  return {
    ...copy,
    content: { ...copy.content, important: [], infoEvent: null, questions: [] },
  };
}

async function definitionFrom(tx: Tx, from: string, groupId: string, settings: GroupSettings) {
  const template = templates[from];
  if (template) return fromTemplate(template(), settings);
  const earlier = await tx.call.findFirst({
    where: { number: from, groupId },
    select: {
      currentVersion: { select: { definition: true } },
      versions: { orderBy: { n: "desc" }, take: 1, select: { definition: true } },
    },
  });
  const version = earlier?.currentVersion ?? earlier?.versions[0];
  return version ? copyOf(callDefinition.parse(version.definition)) : null;
}

/** The window that is proposed: from eight in the morning in two weeks, to five in the afternoon. */
function windowFrom(now: Date, days: number) {
  const first = addDays(vilniusDay(now), AHEAD);
  const at = (day: string, hour: string) => {
    const instant = vilniusToInstant(`${day} ${hour}`);
    if (typeof instant === "string") throw new Error(`${day} has no ${hour}`);
    return instant;
  };
  return { opensAt: at(first, "08:00"), closesAt: at(addDays(first, days + 1), "17:00") };
}

/** Begins a call that nobody but staff of its group knows of; its number follows the group's pattern. */
export function createCall(ctx: Ctx, { actionId, from, title, titleEn }: NewCall) {
  return ctx.transact(async (tx) => {
    const action = await tx.action.findUnique({
      where: { id: actionId },
      select: {
        number: true,
        objective: { select: { goal: { select: { strategy: { select: { group: true } } } } } },
      },
    });
    const group = action?.objective.goal.strategy.group;
    if (!action || !group || !can(ctx.actor, "group:work", { groupId: group.id }))
      return refuse("not-found");
    const groupId = group.id;
    const settings = settingsOf(group.settings);
    const definition = await definitionFrom(tx, from, groupId, settings);
    if (!definition) return refuse("no-such-template");

    // One call at a time is numbered in a group.
    await tx.$queryRaw`SELECT 1 FROM "Group" WHERE id = ${groupId}::uuid FOR UPDATE`;
    const taken = await tx.call.findMany({
      where: { number: { startsWith: `${group.prefix}-` } },
      select: { number: true },
    });
    const number = nextNumber(
      group.prefix,
      action.number,
      taken.map((one) => one.number),
    );
    const { id } = await tx.call.create({
      data: {
        groupId,
        actionId,
        number,
        title,
        titleEn,
        ...windowFrom(ctx.now(), settings.minCallDays.value),
        versions: { create: { n: 1, definition, sha256: fingerprint(definition) } },
      },
      select: { id: true },
    });
    await record(tx, ctx, { groupId, kind: "call.create", subject: id, data: { number } });
    return ok({ number });
  });
}
