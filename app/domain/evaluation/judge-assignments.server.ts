import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { neededEvaluators } from "./assigned-sheets.ts";
import { conflictKey, findConflicts } from "./find-conflicts.server.ts";
import { findEvaluators } from "./find-evaluators.server.ts";
import type { AssignedSheet } from "./find-sheets.server.ts";
import { changesTo, loadsOf, type Seat, seatKey } from "./seats.ts";

export interface Judged {
  sheets: readonly AssignedSheet[];
  /** The wanted seats, given those that the actor may change. */
  wantedFrom: (active: readonly AssignedSheet[]) => readonly Seat[];
}

/**
 * The changes that make the wanted seats of a call, or why they cannot be: only eligible proposals
 * that the actor sees and evaluators of the group; no conflict; no more than a proposal needs, nor
 * than a person is given at most. A seat with a sheet stays; a recused evaluator does not count.
 */
export async function judgeAssignments(
  tx: Tx,
  ctx: Pick<Ctx, "actor" | "now">,
  call: StaffCall,
  { sheets, wantedFrom }: Judged,
) {
  const proposals = await tx.proposal.findMany({
    where: { callId: call.id, status: "ELIGIBLE", ...staffProposals(ctx.actor) },
    select: { id: true, registration: true },
  });
  const evaluators = await findEvaluators(tx, ctx, call.groupId);
  const people = new Map(evaluators.map((person) => [person.id, person]));
  const registrations = new Map(proposals.map(({ id, registration }) => [id, registration ?? ""]));
  const active = sheets.filter(
    ({ proposalId, declared }) => registrations.has(proposalId) && declared !== "conflict",
  );
  const wanted = wantedFrom(active);
  const { added, removed } = changesTo(active, wanted);
  const isKnown = added.every(
    ({ proposalId, evaluatorId }) => registrations.has(proposalId) && people.has(evaluatorId),
  );
  if (!isKnown) return refuse("not-found");

  const conflicts = await findConflicts(tx, call.id, [...people.keys()]);
  const barred = added.find(({ proposalId, evaluatorId }) =>
    conflicts.has(conflictKey(proposalId, evaluatorId)),
  );
  if (barred) {
    return refuse("evaluator-conflict", {
      evaluator: people.get(barred.evaluatorId)?.name ?? "",
      registration: registrations.get(barred.proposalId) ?? "",
    });
  }
  const locked = removed.find(({ sheet }) => sheet);
  if (locked) return refuse("assignment-has-sheet", { evaluator: locked.evaluatorName });

  const crowded = crowdedProposal(call, active, wanted);
  if (crowded) {
    const registration = registrations.get(crowded.proposalId) ?? "";
    return refuse("too-many-evaluators", { registration, n: crowded.needed });
  }
  const loads = loadsOf(wanted);
  const overloaded = evaluators.find(
    ({ id, most }) =>
      most !== null &&
      (loads.get(id) ?? 0) > most &&
      added.some(({ evaluatorId }) => evaluatorId === id),
  );
  if (overloaded)
    return refuse("over-maximum", { evaluator: overloaded.name, n: overloaded.most ?? 0 });

  return ok({ added, removed });
}

function crowdedProposal(
  { definition: { criteria, rules } }: StaffCall,
  active: readonly AssignedSheet[],
  wanted: readonly Seat[],
) {
  const kept = new Set(wanted.map(seatKey));
  const stays = active.filter((one) => kept.has(seatKey(one)));
  const count = new Map<string, number>();
  for (const { proposalId } of wanted) count.set(proposalId, (count.get(proposalId) ?? 0) + 1);
  for (const [proposalId, evaluators] of count) {
    const submitted = stays.flatMap((one) =>
      one.proposalId === proposalId && one.sheet?.status === "SUBMITTED" ? [one.sheet.scores] : [],
    );
    const needed = neededEvaluators(criteria, submitted, rules);
    if (evaluators > needed) return { proposalId, needed };
  }
  return null;
}
