import { unmetRequirement } from "#app/domain/checks/check-schema.ts";
import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { findWaivers, waiverOf } from "#app/domain/evaluation/find-waivers.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { jobsOf } from "#app/domain/proposals/jobs.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import type { Tx } from "#app/platform/ports.ts";
import type { ComputationInput } from "./computation.ts";

/** All that the ranked list of a call follows from, as it stands now. */
export async function gatherComputation(tx: Tx, call: StaffCall): Promise<ComputationInput> {
  const { criteria, rules } = call.definition;
  const sheets = await findSheets(tx, { callId: call.id });
  const waivers = await findWaivers(tx, { callId: call.id });
  const found = await tx.proposal.findMany({
    where: { callId: call.id, status: { notIn: ["DRAFT", "WITHDRAWN"] } },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      registration: true,
      status: true,
      submissions: {
        orderBy: { n: "desc" },
        take: 1,
        select: { title: true, requestedCents: true, receivedAt: true, snapshot: true },
      },
      checks: {
        where: { state: "CONFIRMED" },
        orderBy: { n: "desc" },
        take: 1,
        select: { reason: true },
      },
    },
  });

  const proposals = found.map(({ submissions, checks, status, ...row }) => {
    const [submission] = submissions;
    if (!submission) throw new Error(`${row.registration} has no submission`);
    const frozen = snapshot.parse(submission.snapshot);
    return {
      isRejected: status === "INELIGIBLE",
      reason: checks[0]?.reason,
      shown: {
        id: row.id,
        registration: row.registration ?? "",
        applicant: printedName(frozen.organisation),
        title: submission.title,
        requestedCents: Number(submission.requestedCents),
      },
      ranked: {
        number: row.number ?? 0,
        jobs: jobsOf(frozen),
        submittedAt: submission.receivedAt.toISOString(),
      },
    };
  });
  const sheetsOf = (id: string) =>
    sheets.flatMap(({ proposalId, evaluatorId, declared, sheet }) =>
      proposalId === id && declared !== "conflict" && sheet?.status === "SUBMITTED"
        ? [{ id: sheet.id, evaluatorId, sha256: sheet.sha256 ?? "", scores: sheet.scores }]
        : [],
    );
  const withSheets = <P extends { id: string }>(proposal: P) => {
    const own = sheetsOf(proposal.id);
    const ofOwn = waivers.filter(({ proposalId }) => proposalId === proposal.id);
    const waiver = waiverOf(
      ofOwn,
      own.map(({ sha256 }) => sha256),
    );
    const { reason, waivedAt } = waiver ?? {};
    return {
      ...proposal,
      ...(reason && waivedAt && { waiver: { reason, at: waivedAt.toISOString() } }),
      sheets: own,
    };
  };

  return {
    call: { number: call.number, version: call.version.n, sha256: call.version.sha256 },
    rules: {
      budgetCents: rules.budgetCents,
      partialMinShareBp: rules.partialMinShareBp,
      thresholdPoints: rules.thresholdPoints,
      tieBreakers: rules.tieBreakers,
      evaluatorsPerProposal: rules.evaluatorsPerProposal,
      divergenceBp: rules.divergenceBp,
    },
    criteria,
    proposals: proposals
      .filter(({ isRejected }) => !isRejected)
      .map(({ shown, ranked }) => withSheets({ ...shown, ...ranked })),
    rejected: proposals
      .filter(({ isRejected }) => isRejected)
      .map(({ shown, reason }) => ({ ...shown, unmet: unmetRequirement.parse(reason) })),
  };
}
