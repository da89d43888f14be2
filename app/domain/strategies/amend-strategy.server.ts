import { randomUUID } from "node:crypto";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { amendedContent } from "./amended-content.ts";
import type { AmendmentInput } from "./amendment-schema.ts";
import { applyContent } from "./apply-content.server.ts";
import { contentNow } from "./content-now.server.ts";
import { keepAct } from "./keep-act.server.ts";
import type { StrategyAddress } from "./ledger-page.server.ts";
import { lockStrategy } from "./lock-strategy.server.ts";
import { moveStrategy } from "./move-strategy.server.ts";
import { readContent } from "./strategy-content.ts";
import { whatHolds } from "./what-holds.server.ts";

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
    const versions = await tx.strategyVersion.findMany({
      where: { strategyId },
      orderBy: { n: "desc" },
      select: { id: true, n: true, inForceAt: true, content: true },
    });
    const [newest] = versions;
    const draft = newest?.inForceAt === null ? newest : null;
    const now = await contentNow(tx, strategyId);
    const known = draft ? [now, readContent(draft.content, now)] : [now];
    const content = amendedContent(input, known, randomUUID);
    if (canonicalJson(content) === canonicalJson(now)) return refuse("nothing-amended");

    const at = ctx.now();
    const saved = { content, reason: input.reason, savedById: ctx.actor.userId, savedAt: at };
    const isFirst = versions.length === 0;
    if (isFirst && state !== "DRAFTED")
      await tx.strategyVersion.create({
        data: { strategyId, n: 1, content: now, savedAt: at, inForceAt: at },
      });
    const before = newest?.n ?? (state === "DRAFTED" ? 0 : 1);
    if (draft) await tx.strategyVersion.update({ where: { id: draft.id }, data: saved });
    else await tx.strategyVersion.create({ data: { strategyId, n: before + 1, ...saved } });
    await record(tx, ctx, { groupId, kind: "strategy.draft-amendment", subject: strategyId });
    return ok(null);
  });
}

/**
 * Puts the amendment in force that a general meeting approved: its rows change and keep their ids, and
 * a drafted strategy is approved. Nothing goes that something hangs on.
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
    const before = await contentNow(tx, strategyId);
    const after = readContent(draft.content, before);
    const held = await whatHolds(tx, ctx, { before, after });
    if (held) return held;
    await applyContent(tx, strategyId, { before, after });
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
