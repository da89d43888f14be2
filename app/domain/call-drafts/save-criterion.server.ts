import type { Criterion } from "#app/domain/calls/definition.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { changeDraft } from "./change-draft.server.ts";
import { markOf } from "./mark.server.ts";

interface Save {
  number: string;
  /** Mark of what the page showed. */
  seen: string;
  criterion: Criterion;
}

/** Replaces a criterion of a draft, unless somebody has changed it meanwhile. */
export const saveCriterion = (ctx: Ctx, { number, seen, criterion }: Save) =>
  changeDraft(ctx, { number, part: "criteria", key: criterion.id }, ({ definition }) => {
    const stored = definition.criteria.find(({ id }) => id === criterion.id);
    if (!stored) return refuse("not-found");
    if (markOf(stored) !== seen) return refuse("edited-meanwhile");
    const criteria = definition.criteria.map((one) => (one.id === criterion.id ? criterion : one));
    return ok({ definition: { ...definition, criteria }, value: null });
  });
