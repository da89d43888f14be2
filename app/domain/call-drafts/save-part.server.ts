import type { CallContent, CallRules } from "#app/domain/calls/definition.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { changeDraft } from "./change-draft.server.ts";
import { markOf } from "./mark.server.ts";

interface Save<K extends "content" | "rules"> {
  number: string;
  part: K;
  /** Mark of what the page showed. */
  seen: string;
  value: { content: CallContent; rules: CallRules }[K];
}

/** Replaces the content or the rules of a draft, unless somebody has changed them meanwhile. */
export const savePart = <K extends "content" | "rules">(
  ctx: Ctx,
  { number, part, seen, value }: Save<K>,
) =>
  changeDraft(ctx, { number, part }, ({ definition }) => {
    if (markOf(definition[part]) !== seen) return refuse("edited-meanwhile");
    return ok({ definition: { ...definition, [part]: value }, value: null });
  });
