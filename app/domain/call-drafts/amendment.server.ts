import { amendCall, type Basis } from "#app/domain/calls/amend-call.server.ts";
import { lockAmended } from "#app/domain/calls/lock-amended.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findDraftCall } from "./find-draft-call.server.ts";

/** Begins a new version of a published call: a draft of what is public now, known to staff only. */
export function beginAmendment(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const locked = await lockAmended(tx, ctx, number);
    if (!locked.ok) return locked;
    const call = locked.value;
    if (ctx.now() >= call.closesAt) return refuse("call-not-amendable");
    if (await findDraftCall(tx, ctx, number)) return ok(null);

    const { _max } = await tx.callVersion.aggregate({
      where: { callId: call.id },
      _max: { n: true },
    });
    const { definition } = call;
    const { id: versionId } = await tx.callVersion.create({
      data: {
        callId: call.id,
        n: (_max.n ?? 0) + 1,
        definition,
        sha256: fingerprint(definition),
      },
      select: { id: true },
    });
    const templates = await tx.callTemplate.findMany({ where: { versionId: call.version.id } });
    await tx.callTemplate.createMany({ data: templates.map((row) => ({ ...row, versionId })) });
    const { groupId, id } = call;
    await record(tx, ctx, { groupId, kind: "call.begin-change", subject: id });
    return ok(null);
  });
}

/** Publishes the prepared changes of a call with their reason; what was changed otherwise meanwhile refuses it. */
export async function publishAmendment(ctx: Ctx, { number, ...basis }: Basis & { number: string }) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  if (!draft?.published) return refuse("not-found");
  const { published, n, definition, versionId } = draft;
  if (n < published.n) return refuse("amended-meanwhile");
  return amendCall(ctx, { number, seen: published.n, definition, draftId: versionId, ...basis });
}
