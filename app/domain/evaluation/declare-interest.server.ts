import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { DeclarationInput } from "./declaration-schema.ts";
import { findAssignment } from "./find-assignment.server.ts";

/**
 * A person's statement about one proposal, before anything but its name can be read. A conflict
 * cannot be taken back and hides the proposal for good; it may be told at any time, "none" only
 * while the call is evaluated or, by the board, while there is a list to read.
 */
export const declareInterest = (ctx: Ctx, input: DeclarationInput & { proposalId: string }) =>
  ctx.transact((tx) => declare(tx, ctx, input));

/** The same by the assignment of the evaluator who states it. */
export const declareAssigned = (ctx: Ctx, { id, ...input }: DeclarationInput & { id: string }) =>
  ctx.transact(async (tx) => {
    const assignment = await findAssignment(tx, ctx, id);
    if (!assignment) return refuse("not-found");
    return declare(tx, ctx, { ...input, proposalId: assignment.proposalId });
  });

async function declare(
  tx: Tx,
  ctx: Ctx,
  { proposalId, interest, reason }: DeclarationInput & { proposalId: string },
) {
  const { actor } = ctx;
  const rights = await accessToProposal(tx, ctx, proposalId);
  if (!rights.declare || !isSignedIn(actor)) return refuse("not-found");
  const conflict = interest === "conflict";
  const { callId, call } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { callId: true, call: { select: { groupId: true, number: true } } },
  });
  const status = await lockCall(tx, callId, "shared");
  if (!conflict && status !== "EVALUATION" && !rights.deliberate)
    return refuse("not-in-evaluation");

  const { count } = await tx.conflictDeclaration.createMany({
    data: [
      {
        proposalId,
        personId: actor.userId,
        conflict,
        reason: conflict ? reason : "",
        textVersion: declarationVersion,
        declaredAt: ctx.now(),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return refuse("already-declared");

  await record(tx, ctx, {
    groupId: call.groupId,
    kind: conflict ? "declaration.conflict" : "declaration.none",
    subject: proposalId,
    data: { textVersion: declarationVersion },
  });
  return ok({ conflict, callNumber: call.number });
}

/** Version of the text „evaluation.declaration.text“ that is agreed to (domain.md §4.1). */
const declarationVersion = 1;
