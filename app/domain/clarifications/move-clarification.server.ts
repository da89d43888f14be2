import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { ClarificationState } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type ClarificationEvent, clarificationLifecycle } from "./lifecycle.ts";

interface Standing {
  id: string;
  state: ClarificationState;
  proposalId: string;
  groupId: string;
}

/** The one writer of `Clarification.state`. False where the round has been moved meanwhile. */
export async function moveClarification(
  tx: Tx,
  ctx: Ctx,
  { id, state, proposalId, groupId }: Standing,
  event: ClarificationEvent,
  fields: Prisma.ClarificationUncheckedUpdateManyInput,
) {
  const to = next(clarificationLifecycle, state, event);
  if (!to) return false;
  const { count } = await tx.clarification.updateMany({
    where: { id, state },
    data: { ...fields, state: to },
  });
  if (count === 0) return false;
  await record(tx, ctx, {
    groupId,
    kind: `clarification.${event}`,
    subject: proposalId,
    data: { clarification: id },
  });
  return true;
}
