import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall, type StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { stateOfAssignments } from "./assign-evaluators.server.ts";
import { conflictKey, findConflicts } from "./find-conflicts.server.ts";
import { findEvaluators } from "./find-evaluators.server.ts";
import { findPlanned } from "./find-planned.server.ts";
import { findSheets } from "./find-sheets.server.ts";
import { proposalProgress } from "./progress.ts";
import { loadsOf, seatKey, seatsAfter } from "./seats.ts";

/** All that the assignments of a call are judged by, of the proposals that the actor sees. */
export async function findAssignments(ctx: Ctx, call: StaffCall) {
  const { db } = ctx;
  const proposals = await db.proposal.findMany({
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
  const shown = new Set(proposals.map(({ id }) => id));
  const all = await findSheets(db, { callId: call.id });
  const planned = await findPlanned(db, ctx, call);
  const seen = stateOfAssignments(all, planned);
  const sheets = all.filter(({ proposalId }) => shown.has(proposalId));
  const active = sheets.filter(({ declared }) => declared !== "conflict");
  const inForce = await findEvaluators(db, ctx, call.groupId);
  const known = new Set(inForce.map(({ id }) => id));
  const former = new Map(
    active
      .filter(({ evaluatorId }) => !known.has(evaluatorId))
      .map(({ evaluatorId: id, evaluatorName: name }) => [id, { id, name, isFormer: true }]),
  );
  const nothing = { employer: "", employerCode: "", email: "", sector: null, most: null };
  return {
    proposals: proposals.map(({ organisation, registration, ...proposal }) => ({
      ...proposal,
      registration: registration ?? "",
      applicant: printedName(organisation),
    })),
    sheets,
    planned,
    seen,
    active,
    /** Who evaluates once the planned changes are made. */
    wanted: seatsAfter(active, planned),
    /** Those whose role is in force, and those who have a seat although it is not. */
    evaluators: [
      ...inForce.map((person) => ({ ...person, isFormer: false })),
      ...[...former.values()].map((person) => ({ ...nothing, ...person })),
    ],
  };
}

/** The matrix of a call's eligible proposals and its group's evaluators, with loads and conflicts. */
export async function assignmentPage(ctx: Ctx, { number }: { number: string }) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return refuse("not-found");

  const { proposals, sheets, planned, seen, wanted, evaluators } = await findAssignments(ctx, call);
  const conflicts = await findConflicts(
    ctx.db,
    call.id,
    evaluators.map(({ id }) => id),
  );
  const { criteria, rules } = call.definition;
  const loads = loadsOf(wanted);
  const wantedKeys = new Set(wanted.map(seatKey));

  return ok({
    call: headOf(call),
    isOpen: call.status === "EVALUATION",
    seen,
    /** How many changes wait to be published. */
    added: planned.filter(({ isRemoval }) => !isRemoval).length,
    removed: planned.filter(({ isRemoval }) => isRemoval).length,
    required: rules.evaluatorsPerProposal,
    evaluators: evaluators.map(({ id, name, email, most, isFormer }) => ({
      id,
      name,
      email,
      most,
      isFormer,
      load: loads.get(id) ?? 0,
    })),
    proposals: proposals.map((proposal) => {
      const own = sheets.filter(({ proposalId }) => proposalId === proposal.id);
      const { needed, third } = proposalProgress(criteria, rules, own);
      return {
        ...proposal,
        needed,
        third,
        active: wanted.filter(({ proposalId }) => proposalId === proposal.id).length,
        cells: evaluators.map(({ id: evaluatorId }) => {
          const key = seatKey({ proposalId: proposal.id, evaluatorId });
          const sheet = own.find((one) => one.evaluatorId === evaluatorId);
          const isAssigned = sheet !== undefined && sheet.declared !== "conflict";
          return {
            evaluatorId,
            isAssigned,
            isWanted: wantedKeys.has(key),
            /** A sheet has been begun: the assignment stays. */
            isFixed: isAssigned && Boolean(sheet.sheet),
            conflict: conflicts.get(conflictKey(proposal.id, evaluatorId)) ?? null,
          };
        }),
      };
    }),
  });
}
