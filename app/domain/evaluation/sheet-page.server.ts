import { callDefinition } from "#app/domain/calls/definition.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { can } from "#app/domain/policy.ts";
import { partnersOf } from "#app/domain/proposals/partners.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";

/** What may be seen before a declaration: the name of the proposal, its applicant and partners. */
export async function declarationPage(ctx: Ctx, { id }: { id: string }) {
  const assignment = await findAssignment(ctx.db, ctx.actor, id);
  if (!assignment || !can(ctx.actor, "assignment:declare", assignment)) return refuse("not-found");
  const { frozen, call } = await submitted(ctx.db, assignment.proposalId);
  return ok({
    id,
    call,
    registration: frozen.registration,
    title: frozen.title,
    applicant: { name: printedName(frozen.organisation), code: frozen.organisation.code },
    partners: partnersOf(frozen),
  });
}

/** The proposal as submitted beside the evaluator's own sheet; refuses "undeclared" before a declaration. */
export async function sheetPage(ctx: Ctx, { id }: { id: string }) {
  const assignment = await findAssignment(ctx.db, ctx.actor, id);
  if (assignment && can(ctx.actor, "assignment:declare", assignment)) return refuse("undeclared");
  if (!assignment || !can(ctx.actor, "assignment:read", assignment)) return refuse("not-found");

  const { frozen, call } = await submitted(ctx.db, assignment.proposalId);
  const { criteria, rules } = callDefinition
    .pick({ criteria: true, rules: true })
    .parse(assignment.definition);
  const sheet = await ctx.db.sheet.findUnique({
    where: { assignmentId: id },
    select: {
      status: true,
      totalPoints: true,
      remarks: true,
      submittedAt: true,
      returnReason: true,
      changedAt: true,
      scores: { select: { criterion: true, points: true, justification: true } },
    },
  });
  const { form, answers, files, organisation } = frozen;
  return ok({
    id,
    call,
    registration: frozen.registration,
    title: frozen.title,
    applicant: printedName(organisation),
    form,
    answers,
    files: files.map(({ attachmentId, ...file }) => ({ id: attachmentId, ...file })),
    criteria,
    rules,
    open: assignment.callStatus === "EVALUATION" && assignment.status === "ELIGIBLE",
    sheet: sheet && { ...sheet, seen: sheet.changedAt.toISOString() },
  });
}

async function submitted(db: Ctx["db"] | Tx, proposalId: string) {
  const { submissions, call } = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      call: { select: { number: true, title: true, titleEn: true } },
      submissions: { orderBy: { n: "desc" }, take: 1, select: { snapshot: true } },
    },
  });
  return { call, frozen: snapshot.parse(submissions[0]?.snapshot) };
}
