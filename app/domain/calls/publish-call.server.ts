import { settingsOf } from "#app/domain/groups/settings.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isUnderWay } from "#app/domain/strategies/is-under-way.server.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { callDefinition } from "./definition.ts";
import { withEnglish } from "./english.ts";
import { leftOfAction } from "./left-of-action.server.ts";
import { moveCall } from "./move.server.ts";
import { publishingProblems } from "./publishing-rules.ts";
import { tellOf } from "./tell-of-call.server.ts";

const draftFirst = { where: { publishedAt: null }, orderBy: { n: "desc" }, take: 1 } as const;

/** A call with its newest draft version, as publishing needs it. */
export const draftToPublish = (tx: Tx, where: { number: string } | { id: string }) =>
  tx.call.findUnique({
    where,
    include: { group: { select: { settings: true } }, versions: draftFirst },
  });
export type DraftToPublish = NonNullable<Awaited<ReturnType<typeof draftToPublish>>>;

/** What keeps the draft from being published at that moment, first of all; or the definition that will be. */
export async function publishable(tx: Tx, call: DraftToPublish, now: Date) {
  const draft = call.versions[0];
  const definition = callDefinition.safeParse(draft?.definition);
  if (!draft || !definition.success) return refuse("no-valid-draft");
  const [problem] = publishingProblems(definition.data, {
    ...call,
    actionLeftCents: await leftOfAction(tx, call.actionId, now),
    isUnderWay: await isUnderWay(tx, call.actionId),
    minCallDays: settingsOf(call.group.settings).minCallDays.value,
    now,
  });
  return problem ? refuse(problem) : ok({ draft, definition: withEnglish(definition.data) });
}

/**
 * Freezes the newest draft version of a call with the hash of its canonical JSON and makes it public;
 * what staff had filled in to try the form is gone. The first of its problems refuses it.
 */
export async function publishDraft(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  call: DraftToPublish,
  minutesNo: string,
) {
  const publishedAt = ctx.now();
  const found = await publishable(tx, call, publishedAt);
  if (!found.ok) return found;
  const { draft, definition } = found.value;
  const sha256 = fingerprint(definition);
  await tx.callVersion.update({
    where: { id: draft.id },
    data: { definition, sha256, publishedAt },
  });
  await tx.testProposal.deleteMany({ where: { callId: call.id } });
  const titleEn = call.titleEn || call.title;
  const fields = { publishedAt, currentVersionId: draft.id, minutesNo, publishAt: null, titleEn };
  const moved = await moveCall(tx, ctx, call, "publish", fields, { minutesNo, sha256 });
  if (!moved) return refuse("already-published");
  await tellOf(tx, ctx, call.id, "published", call.id);
  return ok({ n: draft.n, sha256 });
}

/** Publishes the newest draft version of a call now, by the board's minutes of that number. */
export function publishCall(
  ctx: Ctx,
  { number, minutesNo }: { number: string; minutesNo: string },
) {
  return ctx.transact(async (tx) => {
    const call = await draftToPublish(tx, { number });
    if (!call || !can(ctx.actor, "group:work", call)) return refuse("not-found");
    return publishDraft(tx, ctx, call, minutesNo);
  });
}
