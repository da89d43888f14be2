import { settingsOf } from "#app/domain/groups/settings.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { callDefinition } from "./definition.ts";
import { leftOfAction } from "./left-of-action.server.ts";
import { moveCall } from "./move.server.ts";
import { publishingProblems } from "./publishing-rules.ts";
import { tellOf } from "./tell-of-call.server.ts";

const draftFirst = { where: { publishedAt: null }, orderBy: { n: "desc" }, take: 1 } as const;

/**
 * Publishes the newest draft version of a call: its definition is frozen with the hash of its
 * canonical JSON. The first of its problems refuses it.
 */
export function publishCall(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await tx.call.findUnique({
      where: { number },
      include: { group: { select: { settings: true } }, versions: draftFirst },
    });
    if (!call || !can(ctx.actor, "group:work", call)) return refuse("not-found");

    const draft = call.versions[0];
    const definition = callDefinition.safeParse(draft?.definition);
    if (!draft || !definition.success) return refuse("no-valid-draft");

    const [problem] = publishingProblems(definition.data, {
      ...call,
      actionLeftCents: await leftOfAction(tx, call.actionId),
      minCallDays: settingsOf(call.group.settings).minCallDays.value,
    });
    if (problem) return refuse(problem);

    const publishedAt = ctx.now();
    const sha256 = fingerprint(definition.data);
    await tx.callVersion.update({
      where: { id: draft.id },
      data: { definition: definition.data, sha256, publishedAt },
    });
    const moved = await moveCall(tx, ctx, call, "publish", {
      publishedAt,
      currentVersionId: draft.id,
    });
    if (!moved) return refuse("already-published");
    await tellOf(tx, ctx, call.id, "published", call.id);
    return ok({ n: draft.n, sha256 });
  });
}
