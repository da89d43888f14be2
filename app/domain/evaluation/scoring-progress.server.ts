import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findSheets } from "./find-sheets.server.ts";
import { forecastOf } from "./forecast.ts";
import { proposalProgress } from "./progress.ts";

/** When each evaluator of the proposals last did anything there, and when they were given the first. */
async function activityOf(tx: Tx, proposalIds: string[]) {
  const assignments = await tx.assignment.findMany({
    where: { proposalId: { in: proposalIds } },
    select: {
      evaluatorId: true,
      assignedAt: true,
      sheet: {
        select: {
          changedAt: true,
          submittedAt: true,
          versions: { orderBy: { n: "desc" }, take: 1, select: { returnedAt: true } },
        },
      },
    },
  });
  const declarations = await tx.conflictDeclaration.findMany({
    where: { proposalId: { in: proposalIds }, pinnedById: null },
    select: { personId: true, declaredAt: true },
  });
  const last = new Map<string, Date>();
  const note = (person: string, at: Date | null | undefined) => {
    const known = last.get(person);
    if (at && (!known || known < at)) last.set(person, at);
  };
  for (const { evaluatorId, sheet } of assignments) {
    // A return moves the sheet too, and is not the evaluator's doing.
    const isReturned = sheet?.versions[0]?.returnedAt?.getTime() === sheet?.changedAt.getTime();
    note(evaluatorId, isReturned ? sheet?.submittedAt : sheet?.changedAt);
  }
  for (const { personId, declaredAt } of declarations) note(personId, declaredAt);
  return {
    last,
    first: assignments.map(({ assignedAt }) => assignedAt).toSorted((a, b) => +a - +b)[0],
  };
}

/**
 * How far the scoring of a call is, by evaluator and by proposal, and when it will be over at this
 * pace. No points; proposals that the viewer is tied to are in none of the figures.
 */
export async function scoringProgress(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call) return refuse("not-found");
  const { scoringUntil } = await db.call.findUniqueOrThrow({
    where: { id: call.id },
    select: { scoringUntil: true },
  });
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
      title: true,
      organisation: { select: { legalForm: true, name: true } },
    },
  });
  const known = new Set(found.map(({ id }) => id));
  const sheets = (await findSheets(db, { callId: call.id })).filter(({ proposalId }) =>
    known.has(proposalId),
  );
  const { last, first } = await activityOf(db, [...known]);
  const { criteria, rules } = call.definition;
  const proposals = found.map(({ organisation, registration, ...proposal }) => {
    const own = sheets.filter(({ proposalId }) => proposalId === proposal.id);
    const { needed, submitted, evaluators } = proposalProgress(criteria, rules, own);
    const active = own.filter(({ declared }) => declared !== "conflict");
    return {
      ...proposal,
      registration: registration ?? "",
      applicant: printedName(organisation),
      needed: Math.max(needed, active.length),
      assigned: active.length,
      declared: active.filter(({ declared }) => declared === "noConflict").length,
      started: active.filter(({ sheet }) => sheet !== null).length,
      submitted,
      recused: evaluators.filter(({ state }) => state === "recused").length,
    };
  });
  const people = new Map(
    sheets.map(({ evaluatorId, evaluatorName }) => [evaluatorId, evaluatorName]),
  );
  const evaluators = [...people].map(([id, name]) => {
    const own = sheets.filter(({ evaluatorId }) => evaluatorId === id);
    const active = own.filter(({ declared }) => declared !== "conflict");
    const activity = last.get(id);
    return {
      id,
      name,
      assigned: active.length,
      declared: active.filter(({ declared }) => declared === "noConflict").length,
      started: active.filter(({ sheet }) => sheet !== null).length,
      submitted: active.filter(({ sheet }) => sheet?.status === "SUBMITTED").length,
      recused: own.length - active.length,
      lastDay: activity ? vilniusDay(activity) : null,
    };
  });
  const today = vilniusDay(ctx.now());
  const counted = sheets.filter(({ declared }) => declared !== "conflict");
  const until = scoringUntil?.toISOString().slice(0, 10) ?? null;
  return ok({
    call: headOf(call),
    isOpen: call.status === "EVALUATION" && !call.hasList,
    until,
    today,
    from: first ? vilniusDay(first) : today,
    forecast: forecastOf({
      submittedOn: counted.flatMap(({ sheet }) =>
        sheet?.status === "SUBMITTED" && sheet.submittedAt ? [vilniusDay(sheet.submittedAt)] : [],
      ),
      needed: proposals.reduce((sum, { needed }) => sum + needed, 0),
      from: first ? vilniusDay(first) : today,
      today,
      until,
    }),
    evaluators: evaluators.toSorted((a, b) => a.name.localeCompare(b.name, "lt")),
    proposals,
  });
}
