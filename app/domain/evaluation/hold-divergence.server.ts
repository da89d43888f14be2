import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findSheets } from "./find-sheets.server.ts";
import { hashesOf } from "./find-waivers.server.ts";
import { proposalProgress } from "./progress.ts";

/**
 * The divergence of a proposal that has no third evaluator yet, with the call held alone, for staff
 * to answer. A waived one may still be answered by a third sheet.
 */
export async function holdDivergence(tx: Tx, ctx: Ctx, id: string) {
  if (!(await accessToProposal(tx, ctx, id)).assign) return refuse("not-found");
  const { callId, callVersionId, call } = await tx.proposal.findUniqueOrThrow({
    where: { id },
    select: { callId: true, callVersionId: true, call: { select: { groupId: true } } },
  });
  if ((await lockCall(tx, callId, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");
  if ((await lockProposal(tx, id)) !== "ELIGIBLE") return refuse("scoring-closed");

  const { criteria, rules } = await definitionOf(tx, callVersionId);
  const sheets = await findSheets(tx, { id });
  const { divergence } = proposalProgress(criteria, rules, sheets);
  if (!divergence || divergence.answer === "third") return refuse("no-divergence");
  return ok({ id, callId, groupId: call.groupId, divergence, hashes: hashesOf(sheets) });
}
