import { record } from "#app/domain/audit/record.server.ts";
import type { Field } from "#app/domain/calls/definition.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { rawOf } from "#app/domain/proposals/raw-answer.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { parseWhole } from "#app/domain/values/number.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findMonitored } from "./find-project.server.ts";
import type { IndicatorFields } from "./monitoring-schema.ts";
import type { ReportCounter } from "./totals.ts";

/** Counters that the indicators of our templates stand for, by their ids in the form. */
const counterOf: Record<string, ReportCounter> = {
  participants: "PARTICIPANTS",
  volunteers: "VOLUNTEERS",
  services: "SERVICES",
  jobs: "JOBS",
  businesses: "BUSINESSES",
};

interface Aimed {
  title: string;
  unit: string;
  code: string | null;
  counter: ReportCounter | null;
  target: number;
}

type IndicatorsField = Extract<Field, { kind: "indicators" }>;

/** The targets that a proposal was submitted with, in the order of its form. */
function targetsOf(stored: unknown): Aimed[] {
  const { form, answers } = snapshot.parse(stored);
  const fields = form.sections
    .flatMap((section) => section.fields as readonly Field[])
    .filter((field): field is IndicatorsField => field.kind === "indicators");
  return fields.flatMap(({ key, items }) => {
    const typed = rawOf("indicators", answers[key]) ?? {};
    return items.flatMap(({ id, code, name, unit }) => {
      const target = parseWhole(typed[id]?.target ?? "");
      if (target === null) return [];
      return [{ title: name.lt, unit: unit.lt, code, counter: counterOf[id] ?? null, target }];
    });
  });
}

const lockProject = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT 1 FROM "Project" WHERE id = ${id}::uuid FOR UPDATE`;

/**
 * Gives a project the indicators that its proposal was submitted with, each tied to the indicator of
 * the strategy that has the same code; a project that has indicators keeps them.
 */
export function takeOverTargets(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const project = await findMonitored(tx, ctx, id);
    if (!project?.rights.manage) return refuse("not-found");
    await lockProject(tx, project.id);
    const { proposalId, strategyId, groupId } = project;
    if (!proposalId || (await tx.projectIndicator.count({ where: { projectId: id } })) > 0)
      return refuse("monitoring-no-targets");
    const submission = await tx.submission.findFirst({
      where: { proposalId },
      orderBy: { n: "desc" },
      select: { snapshot: true },
    });
    const targets = submission ? targetsOf(submission.snapshot) : [];
    if (targets.length === 0) return refuse("monitoring-no-targets");
    const ofStrategy = await tx.indicator.findMany({
      where: { strategyId, code: { not: null } },
      select: { id: true, code: true },
    });
    await tx.projectIndicator.createMany({
      data: targets.map((one, index) => ({
        ...one,
        projectId: id,
        position: index + 1,
        indicatorId: ofStrategy.find(({ code }) => code === one.code)?.id ?? null,
      })),
    });
    await record(tx, ctx, {
      groupId,
      kind: "project.take-over-targets",
      subject: id,
      data: { n: targets.length },
    });
    return ok({ n: targets.length });
  });
}

/** Adds an indicator to a project or changes one: title, unit, target, and where it is added up. */
export function saveIndicator(ctx: Ctx, { id, ...typed }: IndicatorFields & { id: string }) {
  return ctx.transact(async (tx) => {
    const project = await findMonitored(tx, ctx, id);
    if (!project?.rights.manage) return refuse("not-found");
    await lockProject(tx, project.id);
    const { indicator, counter, strategy, code, ...fields } = typed;
    const { strategyId, groupId } = project;
    const tied = strategy
      ? await tx.indicator.findFirst({
          where: { id: strategy, strategyId },
          select: { id: true, code: true },
        })
      : null;
    if (strategy && !tied) return refuse("not-found");
    const data = {
      ...fields,
      counter: counter || null,
      indicatorId: tied?.id ?? null,
      code: code || tied?.code || null,
    };
    if (indicator) {
      const { count } = await tx.projectIndicator.updateMany({
        where: { id: indicator, projectId: id },
        data,
      });
      if (count === 0) return refuse("not-found");
    } else {
      const last = await tx.projectIndicator.aggregate({
        where: { projectId: id },
        _max: { position: true },
      });
      const position = (last._max.position ?? 0) + 1;
      await tx.projectIndicator.create({ data: { ...data, projectId: id, position } });
    }
    await record(tx, ctx, {
      groupId,
      kind: "project.indicator",
      subject: id,
      data: { title: fields.title, target: fields.target },
    });
    return ok({ id });
  });
}

/** Takes an indicator away that nothing was reported for. */
export function removeIndicator(ctx: Ctx, { id, indicator }: { id: string; indicator: unknown }) {
  return ctx.transact(async (tx) => {
    const project = await findMonitored(tx, ctx, id);
    if (!project?.rights.manage) return refuse("not-found");
    await lockProject(tx, project.id);
    if (typeof indicator !== "string" || !isId(indicator)) return refuse("not-found");
    const found = await tx.projectIndicator.findFirst({
      where: { id: indicator, projectId: id },
      select: { title: true, _count: { select: { values: true } } },
    });
    if (!found) return refuse("not-found");
    if (found._count.values > 0) return refuse("monitoring-has-values");
    await tx.projectIndicator.delete({ where: { id: indicator } });
    const { groupId } = project;
    const { title } = found;
    await record(tx, ctx, {
      groupId,
      kind: "project.indicator-removed",
      subject: id,
      data: { title },
    });
    return ok({ id });
  });
}
