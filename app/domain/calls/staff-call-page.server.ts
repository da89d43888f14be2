import { inForce } from "#app/domain/decisions/find-list.server.ts";
import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { nextAct } from "#app/domain/decisions/next-act.ts";
import { defaultTerm } from "#app/domain/evaluation/start-evaluation.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { type ProposalProgress, proposalProgress } from "#app/domain/evaluation/progress.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findStaffCall, type StaffCall } from "./staff-call.server.ts";
import { callPhase } from "./window.ts";

const inCheck = ["SUBMITTED", "CHECKING", "CLARIFICATION"];

const isUnanswered = ({ divergence }: ProposalProgress) => divergence?.answer === "none";

/** What every page of a call shows staff of it above its own content. */
export const headOf = ({ number, title, titleEn, status, isPartial }: StaffCall) => ({
  number,
  title: { lt: title, en: titleEn },
  status,
  isPartial,
});

/**
 * A call as its staff see it: its proposals with their checks and sheets, and what comes next.
 * Drafts are not shown, nor the proposals that the viewer is tied to. Constant queries.
 */
export async function staffCallPage(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call) return refuse("not-found");
  const { criteria, rules } = call.definition;

  const found = await db.proposal.findMany({
    where: {
      callId: call.id,
      ...staffProposals(ctx.actor),
    },
    orderBy: { number: "asc" },
    select: {
      id: true,
      registration: true,
      status: true,
      organisation: { select: { legalForm: true, name: true } },
      submissions: {
        orderBy: { n: "desc" },
        take: 1,
        select: { title: true, requestedCents: true, receivedAt: true },
      },
    },
  });
  const sheets = await findSheets(db, { callId: call.id });
  const list = await db.rankedList.findFirst({
    where: { callId: call.id, ...inForce },
    orderBy: { n: "desc" },
    select: { status: true },
  });

  const proposals = found.map(({ organisation, submissions, registration, ...proposal }) => ({
    ...proposal,
    registration: registration ?? "",
    applicant: printedName(organisation),
    title: submissions[0]?.title ?? "",
    requestedCents: Number(submissions[0]?.requestedCents ?? 0),
    progress: proposalProgress(
      criteria,
      rules,
      sheets.filter(({ proposalId }) => proposalId === proposal.id),
    ),
  }));
  const { groupId } = call;
  const { settings } = await db.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { settings: true },
  });
  if (proposals.some(({ progress }) => progress.evaluators.some(({ total }) => total !== null)))
    await recordRead(ctx, { groupId, kind: "sheet.read", subject: call.id });
  const eligible = proposals.filter(({ status }) => status === "ELIGIBLE");
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

  return ok({
    call: { ...headOf(call), opensAt: call.opensAt, closesAt: call.closesAt, rules },
    proposals,
    list: list?.status ?? null,
    until: defaultTerm(ctx.now(), settings),
    act: nextAct({
      status: call.status,
      isClosed: callPhase(call, ctx.now()) === "closed",
      unchecked: proposals.filter(({ status }) => inCheck.includes(status)).length,
      unassigned: eligible.filter(
        ({ progress }) => progress.active < progress.needed && !isUnanswered(progress),
      ).length,
      diverged: eligible.filter(({ progress }) => isUnanswered(progress)).length,
      sheetsIn: sum(eligible.map(({ progress }) => progress.submitted)),
      sheetsNeeded: sum(eligible.map(({ progress }) => Math.max(progress.needed, progress.active))),
      list: list?.status ?? null,
    }),
  });
}
