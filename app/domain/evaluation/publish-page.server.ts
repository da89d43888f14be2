import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findAssignments } from "./assignment-page.server.ts";
import { conflictKey, findConflicts } from "./find-conflicts.server.ts";
import { findHints } from "./find-hints.server.ts";
import { planProblems } from "./plan-problems.ts";
import { proposalProgress } from "./progress.ts";
import { loadsOf } from "./seats.ts";

/** Who gets what and what is left to be wished, before the draft of assignments is published. */
export async function publishPage(ctx: Ctx, { number }: { number: string }) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return refuse("not-found");
  const { proposals, sheets, planned, seen, active, wanted, evaluators } = await findAssignments(
    ctx,
    call,
  );
  const { criteria, rules } = call.definition;
  const before = loadsOf(active);
  const after = loadsOf(wanted);
  const conflicts = await findConflicts(
    ctx.db,
    call.id,
    evaluators.map(({ id }) => id),
  );
  const hints = await findHints(ctx.db, ctx, {
    callId: call.id,
    groupId: call.groupId,
    personIds: evaluators.map(({ id }) => id),
  });
  const doubts = planned
    .filter(({ isRemoval }) => !isRemoval)
    .flatMap((seat) => {
      const hint = hints.get(conflictKey(seat.proposalId, seat.evaluatorId))?.[0];
      return hint ? [{ ...seat, hint }] : [];
    });
  const working = evaluators.filter(({ id }) => (after.get(id) ?? 0) > 0).length;
  /** Tenths of a proposal. */
  const mean = working === 0 ? 0 : Math.round((wanted.length * 10) / working);
  const needs = proposals.map(({ id, registration }) => ({
    id,
    registration,
    needed: proposalProgress(
      criteria,
      rules,
      sheets.filter(({ proposalId }) => proposalId === id),
    ).needed,
  }));
  return ok({
    call: headOf(call),
    isOpen: call.status === "EVALUATION",
    seen,
    added: planned.filter(({ isRemoval }) => !isRemoval).length,
    removed: planned.filter(({ isRemoval }) => isRemoval).length,
    evaluators: evaluators.map(({ id, name, most }) => {
      const own = planned.filter(({ evaluatorId }) => evaluatorId === id);
      const of = (isRemoval: boolean) =>
        proposals.flatMap(({ id: proposalId, registration, applicant }) => {
          const change = own.find(
            (one) => one.proposalId === proposalId && one.isRemoval === isRemoval,
          );
          const able = evaluators.filter(
            (one) => !one.isFormer && !conflicts.has(conflictKey(proposalId, one.id)),
          );
          return change
            ? [
                {
                  id: proposalId,
                  registration,
                  applicant,
                  origin: change.origin,
                  able: able.length,
                },
              ]
            : [];
        });
      return {
        id,
        name,
        most,
        before: before.get(id) ?? 0,
        after: after.get(id) ?? 0,
        added: of(false),
        removed: of(true),
      };
    }),
    mean,
    people: evaluators.filter(({ isFormer }) => !isFormer).length,
    problems: planProblems(needs, evaluators, wanted, doubts),
  });
}
