import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type PeriodEvent, periodLifecycle, type PeriodState } from "./lifecycle.ts";

interface Standing {
  id: string;
  state: PeriodState;
  project: { groupId: string };
}

/** The one writer of `MonitoringPeriod.state`; false where the event is not possible (any more). */
export async function movePeriod(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, state, project }: Standing,
  event: PeriodEvent,
  fields: Prisma.MonitoringPeriodUncheckedUpdateManyInput,
) {
  const to = next(periodLifecycle, state, event);
  if (!to) return false;

  const { count } = await tx.monitoringPeriod.updateMany({
    where: { id, state },
    data: { ...fields, state: to },
  });
  if (count === 0) return false;

  await record(tx, ctx, { groupId: project.groupId, kind: `period.${event}`, subject: id });
  return true;
}
