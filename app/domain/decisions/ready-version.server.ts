import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { draftOf } from "#app/domain/letters/preview-letters.server.ts";
import { versionLetters } from "#app/domain/letters/version-letters.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findList } from "./find-list.server.ts";
import { type Money, overBudget } from "./over-budget.ts";
import { standingRows } from "./standing-rows.server.ts";
import type { WaitingVersion } from "./waiting-version.server.ts";

/** Whether the reserve of a call is valid on the day of an instant: its last day still counts. */
export const isReserveValid = ({ definition }: Pick<StaffCall, "definition">, at: Date) =>
  vilniusDay(at) <= definition.rules.reserveValidUntil;

/**
 * The offers of a waiting version that could be approved now: the list that it replaces is still in
 * force, the reserve valid, its grants fit the money, everybody who rises still stands in reserve,
 * and every letter says all that it must. The caller holds call and action.
 */
export async function readyVersion(
  tx: Tx,
  ctx: Ctx,
  call: StaffCall,
  version: WaitingVersion,
  money: Money,
) {
  if (!isReserveValid(call, ctx.now())) return refuse("reserve-expired");
  const base = await findList(tx, call.id);
  if (!base || base.n !== version.replacesN) return refuse("changed-meanwhile");
  const after = await standingRows(tx, version);
  const overspent = overBudget(
    call,
    after.filter(({ isGivenUp }) => !isGivenUp),
    money,
  );
  if (overspent) return overspent;
  const { call: common, letters } = await versionLetters(tx, call, version);
  const risen = letters.map(({ proposalId }) => proposalId);
  const inReserve = await tx.proposal.count({ where: { id: { in: risen }, status: "RESERVE" } });
  if (inReserve < risen.length) return refuse("changed-meanwhile");

  const incomplete = letters.filter(({ facts }) => draftOf(ctx, common, facts).missing.length > 0);
  if (incomplete.length > 0) return refuse("letters-incomplete", { n: incomplete.length });
  return ok({ call: common, letters });
}
