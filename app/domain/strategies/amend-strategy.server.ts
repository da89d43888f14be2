import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { AmendmentInput } from "./amendment-schema.ts";
import { contentNow } from "./content-now.server.ts";
import { keepAct } from "./keep-act.server.ts";
import type { StrategyAddress } from "./ledger-page.server.ts";
import { actionSteps } from "./ledger-steps.server.ts";
import { lockStrategy } from "./lock-strategy.server.ts";
import { moveStrategy } from "./move-strategy.server.ts";
import { strategyContent, type StrategyContent } from "./strategy-content.ts";

function amended(
  now: StrategyContent,
  { actions, funding, targetGroups, territory }: AmendmentInput,
): StrategyContent {
  return {
    actions: now.actions.map((action) => {
      const typed = actions.find(({ id }) => id === action.id);
      if (!typed) return action;
      const { title, budget, projects } = typed;
      return { ...action, title, budgetCents: budget, plannedProjects: projects };
    }),
    funding: now.funding.map((source) => ({
      ...source,
      cents: funding.find(({ id }) => id === source.id)?.sum ?? source.cents,
    })),
    targetGroups: targetGroups
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    territory,
  };
}

/**
 * Keeps the one amendment of a strategy that is being prepared; before the first, the strategy as it
 * stands becomes version 1, unless it is drafted only. Nothing of it is public or in force.
 */
export function draftAmendment(
  ctx: Ctx,
  { input, ...address }: StrategyAddress & { input: AmendmentInput },
) {
  return ctx.transact(async (tx) => {
    const strategy = await lockStrategy(tx, ctx, address);
    if (!strategy) return refuse("not-found");
    const { id: strategyId, groupId, state } = strategy;
    const now = await contentNow(tx, strategyId);
    const content = amended(now, input);
    if (canonicalJson(content) === canonicalJson(now)) return refuse("nothing-amended");

    const at = ctx.now();
    const saved = { content, reason: input.reason, savedById: ctx.actor.userId, savedAt: at };
    const versions = await tx.strategyVersion.findMany({
      where: { strategyId },
      orderBy: { n: "desc" },
      select: { id: true, n: true, inForceAt: true },
    });
    const isFirst = versions.length === 0;
    if (isFirst && state !== "DRAFTED")
      await tx.strategyVersion.create({
        data: { strategyId, n: 1, content: now, savedAt: at, inForceAt: at },
      });
    const [newest] = versions;
    const before = newest?.n ?? (state === "DRAFTED" ? 0 : 1);
    if (newest && newest.inForceAt === null)
      await tx.strategyVersion.update({ where: { id: newest.id }, data: saved });
    else await tx.strategyVersion.create({ data: { strategyId, n: before + 1, ...saved } });
    await record(tx, ctx, { groupId, kind: "strategy.draft-amendment", subject: strategyId });
    return ok(null);
  });
}

/**
 * Puts the amendment in force that a general meeting approved: its rows change and keep their ids, and
 * a drafted strategy is approved. No action may get less than its calls and projects hold.
 */
export function putInForce(
  ctx: Ctx,
  {
    approvedOn,
    minutesNo,
    ...address
  }: StrategyAddress & { approvedOn: string; minutesNo: string },
) {
  return ctx.transact(async (tx) => {
    const strategy = await lockStrategy(tx, ctx, address);
    if (!strategy) return refuse("not-found");
    const { id: strategyId, groupId } = strategy;
    const draft = await tx.strategyVersion.findFirst({ where: { strategyId, inForceAt: null } });
    if (!draft) return refuse("no-amendment");
    const at = ctx.now();
    if (approvedOn > vilniusDay(at)) return refuse("approved-later");
    const content = strategyContent.parse(draft.content);

    const actionIds = content.actions.map(({ id }) => id);
    for (const id of actionIds)
      await tx.$queryRaw`SELECT 1 FROM "Action" WHERE id = ${id}::uuid FOR UPDATE`;
    const steps = await actionSteps({ db: tx, now: ctx.now }, { actionIds, view: "staff" });
    for (const { id, number, budgetCents } of content.actions) {
      const heldCents = steps.get(id)?.heldCents ?? 0;
      if (budgetCents !== null && budgetCents < heldCents)
        return refuse("action-below-held", { number, heldCents });
    }

    for (const { id, title, budgetCents, plannedProjects } of content.actions)
      await tx.action.update({ where: { id }, data: { title, budgetCents, plannedProjects } });
    for (const { id, cents } of content.funding) {
      const before = await tx.fundingSource.findUniqueOrThrow({ where: { id } });
      // A share that the source printed is of the sums it printed.
      if (Number(before.cents) !== cents)
        await tx.fundingSource.update({ where: { id }, data: { cents, share: null } });
    }
    const { targetGroups, territory } = content;
    await tx.strategy.update({ where: { id: strategyId }, data: { targetGroups, territory } });
    const approved = { approvedOn: new Date(approvedOn), minutesNo };
    const { count } = await tx.strategyVersion.updateMany({
      where: { id: draft.id, inForceAt: null },
      data: { ...approved, inForceAt: at },
    });
    if (count === 0) return refuse("changed-meanwhile");
    const isFirst = strategy.state === "DRAFTED";
    await keepAct(tx, strategyId, {
      kind: isFirst ? "meeting" : "amendment",
      number: minutesNo,
      date: approved.approvedOn,
      title: draft.reason,
    });
    if (isFirst && !(await moveStrategy(tx, ctx, strategy, "approve", { minutesNo })))
      return refuse("changed-meanwhile");
    await record(tx, ctx, {
      groupId,
      kind: "strategy.amend",
      subject: strategyId,
      data: { n: draft.n, minutesNo },
    });
    return ok({ n: draft.n });
  });
}
