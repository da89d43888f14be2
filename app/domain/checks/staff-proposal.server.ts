import { recordRead } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { findThird } from "#app/domain/evaluation/find-third.server.ts";
import { findWaivers, hashesOf, waiverOf } from "#app/domain/evaluation/find-waivers.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { proposalProgress } from "#app/domain/evaluation/progress.ts";
import { affiliationIn } from "#app/domain/organisations/group-affiliations.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { withScans } from "#app/domain/proposals/find-scans.server.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { unmetRequirement } from "./check-schema.ts";

/** A submitted proposal as staff see it: what was handed in, beside its check and its evaluators. */
export async function staffProposal(ctx: Ctx, { id }: { id: string }) {
  const { db } = ctx;
  const rights = await accessToProposal(db, ctx, id);
  if (!rights.staff) return refuse("not-found");
  const subject = await db.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      status: true,
      registration: true,
      organisationId: true,
      callId: true,
      callVersionId: true,
      call: { select: { groupId: true, number: true, title: true, titleEn: true, status: true } },
      submissions: {
        orderBy: { n: "desc" },
        take: 1,
        select: {
          title: true,
          receivedAt: true,
          requestedCents: true,
          totalCents: true,
          sha256: true,
          signatoryName: true,
          signatoryPosition: true,
          snapshot: true,
        },
      },
      _count: { select: { clarifications: true } },
      checks: {
        orderBy: { n: "desc" },
        take: 1,
        select: {
          state: true,
          outcome: true,
          reason: true,
          checkedById: true,
          checkedAt: true,
          secondById: true,
          secondAt: true,
        },
      },
    },
  });
  const [submission] = subject.submissions;
  if (!submission) return refuse("not-found");

  const { criteria, rules } = await definitionOf(db, subject.callVersionId);
  const sheets = await findSheets(db, { id });
  const { groupId } = subject.call;
  if (sheets.length > 0) await recordRead(ctx, { groupId, kind: "sheet.read", subject: id });
  const progress = proposalProgress(criteria, rules, sheets);
  const isOpen = subject.status === "ELIGIBLE" && subject.call.status === "EVALUATION";
  const [check] = subject.checks;
  const checkers = await db.user.findMany({
    where: { id: { in: [check?.checkedById, check?.secondById].filter((one) => one != null) } },
    select: { id: true, name: true },
  });
  const nameOf = (userId?: string | null) =>
    checkers.find((one) => one.id === userId)?.name ?? null;
  const { snapshot: stored, requestedCents, totalCents, ...handed } = submission;
  const frozen = snapshot.parse(stored);
  const { number, title, titleEn, status } = subject.call;

  return ok({
    id,
    registration: subject.registration ?? "",
    status: subject.status,
    call: { number, title: { lt: title, en: titleEn }, status },
    applicant: printedName(frozen.organisation),
    affiliation: await affiliationIn(ctx, { organisationId: subject.organisationId, groupId }),
    submission: {
      ...handed,
      requestedCents: Number(requestedCents),
      totalCents: Number(totalCents),
    },
    snapshot: { ...frozen, files: await withScans(db, frozen.files) },
    rounds: subject._count.clarifications,
    rules,
    check: check && {
      state: check.state,
      outcome: check.outcome,
      reason: unmetRequirement
        .partial()
        .catch({})
        .parse(check.reason ?? {}),
      checkedAt: check.checkedAt,
      checkedBy: nameOf(check.checkedById),
      secondBy: nameOf(check.secondById),
      secondAt: check.secondAt,
    },
    mayDeclare: rights.declare || rights.announce,
    /** The submitted sheets themselves, with their history. */
    seesSheets: rights.seeScores && sheets.some(({ sheet }) => sheet?.status === "SUBMITTED"),
    progress,
    third:
      progress.divergence && progress.divergence.answer !== "third" && isOpen
        ? await findThird(db, ctx, { id, callId: subject.callId, groupId })
        : null,
    waiver: progress.divergence && waiverOf(await findWaivers(db, { id }), hashesOf(sheets)),
  });
}
