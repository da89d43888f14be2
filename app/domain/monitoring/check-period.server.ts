import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findPeriod } from "./find-project.server.ts";
import { movePeriod } from "./move-period.server.ts";

/** A period for staff who do not report for its promoter themselves. */
async function held(tx: Tx, ctx: Ctx, id: string) {
  if (!isId(id)) return null;
  const period = await findPeriod(tx, ctx, { id });
  return period?.rights.manage && !period.rights.report ? period : null;
}

/** Staff accept what was reported of a period: from now on it counts. */
export function acceptPeriod(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const period = await held(tx, ctx, id);
    if (!period || !isSignedIn(ctx.actor)) return refuse("not-found");
    const moved = await movePeriod(tx, ctx, period, "accept", {
      checkedAt: ctx.now(),
      checkedById: ctx.actor.userId,
    });
    return moved ? ok({ id }) : refuse("monitoring-not-waiting");
  });
}

/** Staff give a report back to its promoter, who is told why. */
export function returnPeriod(ctx: Ctx, { id, why }: { id: string; why: string }) {
  return ctx.transact(async (tx) => {
    const period = await held(tx, ctx, id);
    if (!period || !isSignedIn(ctx.actor)) return refuse("not-found");
    const moved = await movePeriod(tx, ctx, period, "return", {
      checkedAt: ctx.now(),
      checkedById: ctx.actor.userId,
      returnedWhy: why,
    });
    return moved ? ok({ id }) : refuse("monitoring-not-waiting");
  });
}
