import { record } from "#app/domain/audit/record.server.ts";
import { enclose } from "#app/domain/enclosures/enclose.server.ts";
import type { EnclosedFile } from "#app/domain/enclosures/enclosed-file.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type FoundPeriod, periodAt } from "./find-project.server.ts";
import { isOpenToWriting } from "./lifecycle.ts";
import type { ReportFields } from "./monitoring-schema.ts";
import { movePeriod } from "./move-period.server.ts";
import { reportMark } from "./report-mark.ts";

interface Where {
  id: string;
  n: string;
}

/** Why a saved report was not handed in; null where it was, or was not to be. */
interface Saved {
  why: "monitoring-not-over" | "monitoring-incomplete" | null;
}

/** Files of one period at most. */
const mostFiles = 20;

/** The period held for who reports for the promoter, until the transaction ends. */
async function holdOwn(tx: Tx, ctx: Ctx, { id, n }: Where) {
  const seen = await periodAt(tx, ctx, id, n);
  if (!seen?.rights.report) return null;
  await tx.$queryRaw`SELECT 1 FROM "MonitoringPeriod" WHERE id = ${seen.id}::uuid FOR UPDATE`;
  return periodAt(tx, ctx, id, n);
}

/** Whether the actor may write into a period now: asked before files are read. */
export async function mayReport(ctx: Ctx, { id, n }: Where) {
  const period = await periodAt(ctx.db, ctx, id, n);
  return period?.rights.report ? ok(isOpenToWriting(period.state)) : refuse("not-found");
}

/** Whether somebody else has saved something else since the page that is sent was made. */
async function isOutdated(tx: Tx, { id, narrative, problems }: FoundPeriod, typed: ReportFields) {
  const stored = await tx.monitoringValue.findMany({
    where: { periodId: id },
    select: { indicatorId: true, value: true, note: true },
  });
  const now = reportMark({
    values: Object.fromEntries(stored.map(({ indicatorId, value }) => [indicatorId, value])),
    notes: Object.fromEntries(stored.map(({ indicatorId, note }) => [indicatorId, note])),
    ...{ narrative, problems },
  });
  return now !== typed.seen && now !== reportMark(typed);
}

/** Keeps values, notes and texts; what is left empty is none. */
async function keep(tx: Tx, { id, projectId }: FoundPeriod, typed: ReportFields) {
  const { values, notes, narrative, problems } = typed;
  const indicators = await tx.projectIndicator.findMany({
    where: { projectId },
    select: { id: true },
  });
  const kept = indicators.flatMap((indicator) => {
    const value = values[indicator.id] ?? null;
    const note = notes[indicator.id] ?? "";
    const isTold = value !== null || note !== "";
    return isTold ? [{ periodId: id, indicatorId: indicator.id, value, note }] : [];
  });
  await tx.monitoringValue.deleteMany({ where: { periodId: id } });
  await tx.monitoringValue.createMany({ data: kept });
  await tx.monitoringPeriod.update({ where: { id }, data: { narrative, problems } });
  const known = kept.filter(({ value }) => value !== null);
  return { isComplete: known.length === indicators.length && narrative !== "" };
}

/**
 * Saves what a promoter reports of a period, with files as evidence; `submit` gives it to staff, once
 * the period is over and nothing is missing.
 */
export function reportPeriod(
  ctx: Ctx,
  {
    files,
    submit,
    ...typed
  }: Where & ReportFields & { files: readonly EnclosedFile[]; submit: boolean },
) {
  return ctx.transact(async (tx) => {
    const period = await holdOwn(tx, ctx, typed);
    if (!period || !isSignedIn(ctx.actor)) return refuse("not-found");
    if (!isOpenToWriting(period.state)) return refuse("monitoring-closed");
    if (await isOutdated(tx, period, typed)) return refuse("monitoring-changed");
    const before = await tx.enclosure.count({ where: { periodId: period.id } });
    if (before + files.length > mostFiles) return refuse("too-many-files");
    const { isComplete } = await keep(tx, period, typed);
    if (files.length > 0) {
      const refused = await enclose(tx, ctx, { periodId: period.id }, files, before);
      if (refused) return refused;
    }
    const { groupId } = period.project;
    await record(tx, ctx, { groupId, kind: "period.save", subject: period.id });
    if (!submit) return ok<Saved>({ why: null });
    // What was typed is kept even where it cannot be submitted yet.
    if (vilniusDay(ctx.now()) <= period.toDay.toISOString().slice(0, 10))
      return ok<Saved>({ why: "monitoring-not-over" });
    if (!isComplete) return ok<Saved>({ why: "monitoring-incomplete" });
    const moved = await movePeriod(tx, ctx, period, "submit", {
      submittedAt: ctx.now(),
      submittedById: ctx.actor.userId,
    });
    return moved ? ok<Saved>({ why: null }) : refuse("monitoring-closed");
  });
}

/** Takes a file of evidence away again, while the period can be written into. */
export function removeEvidence(ctx: Ctx, { file, ...where }: Where & { file: string }) {
  return ctx.transact(async (tx) => {
    const period = await holdOwn(tx, ctx, where);
    if (!period || !isId(file)) return refuse("not-found");
    if (!isOpenToWriting(period.state)) return refuse("monitoring-closed");
    const { count } = await tx.enclosure.deleteMany({ where: { id: file, periodId: period.id } });
    if (count === 0) return refuse("not-found");
    const { groupId } = period.project;
    await record(tx, ctx, { groupId, kind: "period.remove-file", subject: period.id });
    return ok({ id: period.id });
  });
}
