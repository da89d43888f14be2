import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findDraftCall, headOf } from "./find-draft-call.server.ts";
import { markOf } from "./mark.server.ts";

/** The content or the rules of a draft, with what the group has set and the mark of what is shown. */
export async function partPage<K extends "content" | "rules">(
  ctx: Ctx,
  { number }: { number: string },
  part: K,
) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  if (!draft) return refuse("not-found");
  return ok({
    call: headOf(draft),
    value: draft.definition[part],
    settings: draft.group.settings,
    seen: markOf(draft.definition[part]),
  });
}
