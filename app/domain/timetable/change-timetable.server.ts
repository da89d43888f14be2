import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { StrategyAddress } from "#app/domain/strategies/ledger-page.server.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { PlannedInput } from "./planned-schema.ts";
import { findTimetable } from "./staff-timetable.server.ts";

type OfPlanned = StrategyAddress & { id: string };

const ofStrategy = (strategyId: string) => ({ objective: { goal: { strategyId } } });

function dataOf({ total, opensOn, closesOn, ...input }: PlannedInput, now: Date) {
  return {
    ...input,
    kinds: [...new Set(input.kinds)],
    totalCents: total,
    opensOn: new Date(opensOn),
    closesOn: new Date(closesOn),
    changedAt: now,
  };
}

/** Plans a call for an action of the strategy; its sum may not be above that of the action. */
export function planCall(
  ctx: Ctx,
  { input, ...address }: StrategyAddress & { input: PlannedInput },
) {
  return ctx.transact(async (tx) => {
    const strategy = await findTimetable(tx, ctx, address);
    if (!strategy) return refuse("not-found");
    const fits = await fitsAction(tx, strategy.id, input);
    if (!fits.ok) return fits;
    const { groupId } = strategy;
    const { id } = await tx.plannedCall.create({
      data: { ...dataOf(input, ctx.now()), groupId },
      select: { id: true },
    });
    await record(tx, ctx, {
      groupId,
      kind: "strategy.plan-call",
      subject: strategy.id,
      data: { planned: id },
    });
    return ok({ id });
  });
}

/** Changes a planned call that is not dropped; its action only before a call came of it. */
export function changePlanned(ctx: Ctx, { input, ...of }: OfPlanned & { input: PlannedInput }) {
  return ctx.transact(async (tx) => {
    const found = await lockPlanned(tx, ctx, of);
    if (!found.ok) return found;
    const { strategy, planned } = found.value;
    if (planned.callId !== null && input.actionId !== planned.actionId)
      return refuse("planned-tied");
    const fits = await fitsAction(tx, strategy.id, input);
    if (!fits.ok) return fits;
    await tx.plannedCall.update({ where: { id: planned.id }, data: dataOf(input, ctx.now()) });
    await record(tx, ctx, {
      groupId: strategy.groupId,
      kind: "strategy.change-planned",
      subject: strategy.id,
      data: { planned: planned.id },
    });
    return ok(null);
  });
}

/** Takes a call off the timetable; the reason stays with it. */
export function dropPlanned(ctx: Ctx, { why, ...of }: OfPlanned & { why: string }) {
  return ctx.transact(async (tx) => {
    const found = await lockPlanned(tx, ctx, of);
    if (!found.ok) return found;
    const { strategy, planned } = found.value;
    const at = ctx.now();
    await tx.plannedCall.update({
      where: { id: planned.id },
      data: { droppedAt: at, droppedWhy: why, changedAt: at },
    });
    await record(tx, ctx, {
      groupId: strategy.groupId,
      kind: "strategy.drop-planned",
      subject: strategy.id,
      data: { planned: planned.id },
    });
    return ok(null);
  });
}

/** Ties a planned call to the call of its action that came of it. */
export function tiePlanned(ctx: Ctx, { number, ...of }: OfPlanned & { number: string }) {
  return ctx.transact(async (tx) => {
    const found = await lockPlanned(tx, ctx, of);
    if (!found.ok) return found;
    const { strategy, planned } = found.value;
    const call = await tx.call.findFirst({
      where: { number, actionId: planned.actionId },
      select: { id: true, planned: { select: { id: true } } },
    });
    if (!call || (call.planned && call.planned.id !== planned.id)) return refuse("no-call-to-tie");
    await tx.plannedCall.update({
      where: { id: planned.id },
      data: { callId: call.id, changedAt: ctx.now() },
    });
    await record(tx, ctx, {
      groupId: strategy.groupId,
      kind: "strategy.tie-planned",
      subject: strategy.id,
      data: { planned: planned.id, call: number },
    });
    return ok(null);
  });
}

/**
 * Says that the timetable is right as it stands (at least three times a year: Reg. 2021/1060
 * art. 49(2)); who follows the group is told where something was changed since it was said last.
 */
export function refreshTimetable(ctx: Ctx, address: StrategyAddress) {
  return ctx.transact(async (tx) => {
    const strategy = await findTimetable(tx, ctx, address);
    if (!strategy) return refuse("not-found");
    const at = ctx.now();
    const { id, groupId, timetableAt } = strategy;
    const changed = await tx.plannedCall.count({
      where: { action: ofStrategy(id), ...(timetableAt && { changedAt: { gt: timetableAt } }) },
    });
    const { count } = await tx.strategy.updateMany({
      where: { id, timetableAt },
      data: { timetableAt: at },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await record(tx, ctx, {
      groupId,
      kind: "strategy.refresh-timetable",
      subject: id,
      data: { changed },
    });
    const occasion = at.toISOString();
    if (changed > 0)
      await enqueue(tx, ctx, `timetable:${id}:${occasion}`, {
        kind: "timetable.tell",
        strategyId: id,
        occasion,
      });
    return ok({ told: changed > 0 });
  });
}

async function fitsAction(tx: Tx, strategyId: string, { actionId, total }: PlannedInput) {
  const action = await tx.action.findFirst({
    where: { id: actionId, ...ofStrategy(strategyId) },
    select: { budgetCents: true },
  });
  if (!action) return refuse("action-not-known");
  const { budgetCents } = action;
  if (budgetCents !== null && total > Number(budgetCents))
    return refuse("planned-above-action", { budgetCents: Number(budgetCents) });
  return ok(null);
}

async function lockPlanned(tx: Tx, ctx: Pick<Ctx, "actor">, { id, ...address }: OfPlanned) {
  const strategy = await findTimetable(tx, ctx, address);
  if (!strategy || !isId(id)) return refuse("not-found");
  await tx.$queryRaw`SELECT 1 FROM "PlannedCall" WHERE id = ${id}::uuid FOR UPDATE`;
  const planned = await tx.plannedCall.findFirst({
    where: { id, action: ofStrategy(strategy.id) },
    select: { id: true, actionId: true, callId: true, droppedAt: true },
  });
  if (!planned) return refuse("not-found");
  if (planned.droppedAt) return refuse("planned-dropped");
  return ok({ strategy, planned });
}
