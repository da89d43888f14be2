import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { type ProposalProgress, proposalProgress } from "#app/domain/evaluation/progress.ts";
import { moveProposals } from "#app/domain/proposals/move.server.ts";
import { refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { writeComputation } from "./write-computation.server.ts";

/** What of a proposal's scoring is not over. */
function openMatter({ complete, divergence }: ProposalProgress) {
  if (complete) return null;
  if (divergence?.answer === "none") return "divergence-open";
  return divergence?.answer === "third" ? "third-sheet-missing" : "sheets-missing";
}

/**
 * Ends the scoring of a call once every check is over and every sheet is in, and every divergence
 * is answered by a third sheet or waived, and computes the ranked list. Once more, it computes a list that is still a draft anew.
 */
export function closeScoring(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call?.rights.decide) return refuse("not-found");
    if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");

    const proposals = await tx.proposal.findMany({
      where: { callId: call.id, status: { notIn: ["DRAFT", "WITHDRAWN", "INELIGIBLE"] } },
      orderBy: { number: "asc" },
      select: { id: true, status: true, registration: true },
    });
    const unchecked = proposals.filter(({ status }) =>
      ["SUBMITTED", "CHECKING", "CLARIFICATION"].includes(status),
    );
    if (unchecked.length > 0) return refuse("checks-open", { n: unchecked.length });

    const eligible = proposals.filter(({ status }) => status === "ELIGIBLE");
    const { criteria, rules } = call.definition;
    const sheets = await findSheets(tx, { callId: call.id });
    for (const { id, registration } of eligible) {
      const own = sheets.filter(({ proposalId }) => proposalId === id);
      const open = openMatter(proposalProgress(criteria, rules, own));
      if (open) return refuse(open, { registration: registration ?? "" });
    }

    const { groupId } = call;
    const ids = eligible.map(({ id }) => id);
    const standing = { ids, status: "ELIGIBLE", groupId } as const;
    if (!(await moveProposals(tx, ctx, standing, "closeScoring")))
      return refuse("changed-meanwhile");
    return writeComputation(tx, ctx, call);
  });
}
