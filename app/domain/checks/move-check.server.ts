import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { CheckState } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type CheckEvent, checkLifecycle } from "./lifecycle.ts";

interface Standing {
  id: string;
  n: number;
  state: CheckState;
  proposalId: string;
  groupId: string;
}

/** The one writer of `Check.state`. False where the round has been moved meanwhile. */
export async function moveCheck(
  tx: Tx,
  ctx: Ctx,
  { id, n, state, proposalId, groupId }: Standing,
  event: CheckEvent,
  fields: Prisma.CheckUncheckedUpdateManyInput,
) {
  const to = next(checkLifecycle, state, event);
  if (!to) return false;
  const { count } = await tx.check.updateMany({
    where: { id, state },
    data: { ...fields, state: to },
  });
  if (count === 0) return false;
  await record(tx, ctx, {
    groupId,
    kind: `check.${event}`,
    subject: id,
    data: { proposalId, n },
  });
  return true;
}
