import type { Criterion } from "#app/domain/calls/definition.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { arranged, type Arrangement } from "./arrange.ts";
import { changeDraft } from "./change-draft.server.ts";
import { newKey } from "./new-key.ts";

/** Moves or removes a criterion of a draft. One has to stay. */
export const arrangeCriteria = (ctx: Ctx, number: string, arrangement: Arrangement) =>
  changeDraft(ctx, { number, part: "criteria", key: arrangement.key }, ({ definition }) => {
    const criteria = arranged(definition.criteria, ({ id }) => id, arrangement);
    if (criteria.length === 0) return refuse("last-one");
    return ok({ definition: { ...definition, criteria }, value: null });
  });

const blank = (id: string, title: string): Criterion => ({
  id,
  title: { lt: title, en: "" },
  guidance: { lt: "", en: "" },
  kind: "SCALE",
  maxPoints: 1000,
  step: 100,
  weightBp: 10_000,
  minPoints: null,
  anchors: [],
  evidence: null,
});

/** Adds a criterion at the end; gives its id. */
export const addCriterion = (ctx: Ctx, { number, title }: { number: string; title: string }) =>
  changeDraft(ctx, { number, part: "criteria" }, ({ definition, published }) => {
    const known = [definition, published?.definition].flatMap((one) => one?.criteria ?? []);
    const id = newKey(ctx.secret, new Set(known.map((one) => one.id)));
    const criteria = [...definition.criteria, blank(id, title)];
    return ok({ definition: { ...definition, criteria }, value: { id } });
  });
