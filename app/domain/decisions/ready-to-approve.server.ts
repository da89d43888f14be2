import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { gatherLetters } from "#app/domain/letters/gather-letters.server.ts";
import { draftOf } from "#app/domain/letters/preview-letters.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { compute } from "./computation.ts";
import type { findList } from "./find-list.server.ts";
import { gatherComputation } from "./gather-computation.server.ts";
import { type Money, overBudget } from "./over-budget.ts";

/**
 * The letters of a proposed list that could be approved now: its computation still holds, its
 * grants fit the money, and every letter says all that it must. The caller holds call and action.
 */
export async function readyToApprove(
  tx: Tx,
  ctx: Ctx,
  call: StaffCall,
  list: Awaited<ReturnType<typeof findList>>,
  money: Money,
) {
  if (list?.status !== "PROPOSED") return refuse("not-proposed");
  const now = compute(await gatherComputation(tx, call));
  if (fingerprint(now) !== list.sha256) return refuse("list-stale");

  const gathered = await gatherLetters(tx, call, list);
  const grants = gathered.letters.map(({ facts }) => facts.decision);
  const overspent = overBudget(call, grants, money);
  if (overspent) return overspent;
  const incomplete = gathered.letters.filter(
    ({ facts }) => draftOf(ctx, gathered.call, facts).missing.length > 0,
  );
  if (incomplete.length > 0) return refuse("letters-incomplete", { n: incomplete.length });
  return ok({ ...gathered, list });
}
