import { asPage, pageFields } from "#app/domain/calls/queries.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findDraftCall, headOf } from "./find-draft-call.server.ts";

/** The public page of a draft as everybody would read it once it is published. */
export async function previewPage(ctx: Ctx, { number }: { number: string }) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  if (!draft) return refuse("not-found");
  const call = await ctx.db.call.findUniqueOrThrow({
    where: { id: draft.id },
    include: { ...pageFields, versions: { where: { id: draft.versionId } } },
  });
  const [version] = call.versions;
  if (!version) return refuse("not-found");
  return ok({
    head: headOf(draft),
    call: asPage({ ...call, status: "PUBLISHED" }, version, ctx.now()),
  });
}
