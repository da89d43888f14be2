import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { conflictKey, findConflicts } from "./find-conflicts.server.ts";
import { findEvaluators } from "./find-evaluators.server.ts";
import { bySuggestion, type Candidate } from "./third-evaluator.ts";

interface Subject {
  id: string;
  callId: string;
  groupId: string;
}

/**
 * Who may evaluate a proposal besides those who do, without a conflict; the suggested one first.
 * Proposals that are hidden from the viewer do not count in the loads.
 */
export async function findThird(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, callId, groupId }: Subject,
): Promise<Candidate[]> {
  const evaluators = await findEvaluators(tx, ctx, groupId);
  const ids = evaluators.map((one) => one.id);
  const conflicts = await findConflicts(tx, callId, ids);
  const assigned = await tx.assignment.findMany({
    where: { evaluatorId: { in: ids }, proposal: { callId, ...staffProposals(ctx.actor) } },
    select: { proposalId: true, evaluatorId: true },
  });
  const counted = assigned.filter(
    ({ proposalId, evaluatorId }) => !conflicts.has(conflictKey(proposalId, evaluatorId)),
  );
  const own = new Set(counted.flatMap((one) => (one.proposalId === id ? [one.evaluatorId] : [])));
  const employers = new Set(
    evaluators.flatMap((one) => (own.has(one.id) && one.employer ? [one.employer] : [])),
  );
  return evaluators
    .filter((one) => !own.has(one.id) && !conflicts.has(conflictKey(id, one.id)))
    .map(({ employer, ...one }) => ({
      ...one,
      employer: employer ?? "",
      load: counted.filter(({ evaluatorId }) => evaluatorId === one.id).length,
      isColleague: employers.has(employer),
    }))
    .toSorted(bySuggestion);
}
