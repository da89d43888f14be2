import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { stateOfAssignments } from "./assign-evaluators.server.ts";
import { conflictKey, findConflicts } from "./find-conflicts.server.ts";
import { findEvaluators } from "./find-evaluators.server.ts";
import { findSheets } from "./find-sheets.server.ts";
import { proposalProgress } from "./progress.ts";

/** The matrix of a call's eligible proposals and its group's evaluators, with loads and conflicts. */
export async function assignmentPage(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call) return refuse("not-found");

  const found = await db.proposal.findMany({
    where: {
      callId: call.id,
      ...staffProposals(ctx.actor),
      status: { in: ["ELIGIBLE", "SCORED"] },
    },
    orderBy: { number: "asc" },
    select: {
      id: true,
      registration: true,
      status: true,
      title: true,
      organisation: { select: { legalForm: true, name: true } },
    },
  });
  const sheets = await findSheets(db, { callId: call.id });
  const evaluators = await findEvaluators(db, ctx, call.groupId);
  const conflicts = await findConflicts(
    db,
    call.id,
    evaluators.map(({ id }) => id),
  );
  const { criteria, rules } = call.definition;
  const shown = new Set(found.map(({ id }) => id));

  return ok({
    call: headOf(call),
    isOpen: call.status === "EVALUATION",
    seen: stateOfAssignments(sheets),
    required: rules.evaluatorsPerProposal,
    evaluators: evaluators.map((person) => ({
      ...person,
      load: sheets.filter(
        ({ evaluatorId, proposalId, declared }) =>
          evaluatorId === person.id && declared !== "conflict" && shown.has(proposalId),
      ).length,
    })),
    proposals: found.map(({ organisation, registration, ...proposal }) => {
      const own = sheets.filter(({ proposalId }) => proposalId === proposal.id);
      const { needed, active, third } = proposalProgress(criteria, rules, own);
      return {
        ...proposal,
        registration: registration ?? "",
        applicant: printedName(organisation),
        needed,
        active,
        third,
        cells: evaluators.map(({ id }) => {
          const sheet = own.find(({ evaluatorId }) => evaluatorId === id);
          return {
            evaluatorId: id,
            isAssigned: sheet !== undefined && sheet.declared !== "conflict",
            /** A sheet has been begun: the assignment stays. */
            isFixed: Boolean(sheet?.sheet),
            conflict: conflicts.get(conflictKey(proposal.id, id)) ?? null,
          };
        }),
      };
    }),
  });
}
