import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type ReportEvent, reportLifecycle, type ReportState } from "./lifecycle.ts";

interface Standing {
  id: string;
  year: number;
  state: ReportState;
  groupId: string;
}

/** The one writer of `AnnualReport.state`; false where the event is not possible (any more). */
export async function moveReport(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, year, state, groupId }: Standing,
  event: ReportEvent,
  fields: Prisma.AnnualReportUncheckedUpdateManyInput,
  reason?: string,
) {
  const to = next(reportLifecycle, state, event);
  if (!to) return false;

  const { count } = await tx.annualReport.updateMany({
    where: { id, state },
    data: { ...fields, state: to, changedAt: ctx.now() },
  });
  if (count === 0) return false;

  await record(tx, ctx, {
    groupId,
    kind: `report.${event}`,
    subject: id,
    data: { year, ...(reason && { reason }) },
  });
  return true;
}
