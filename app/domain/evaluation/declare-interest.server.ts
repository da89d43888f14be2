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
 * cannot be taken back by that person and hides the proposal; it may be told at any time, also after
 * "none", which may be said only
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
  const conflict = interest === "conflict";
  if (!isSignedIn(actor)) return refuse("not-found");
  if (!rights.declare && !(conflict && rights.announce)) return refuse("not-found");
  const { callId, call } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { callId: true, call: { select: { groupId: true, number: true } } },
  });
  const status = await lockCall(tx, callId, "shared");
  if (!conflict && status !== "EVALUATION" && !rights.deliberate)
    return refuse("not-in-evaluation");

  const isSaid = await say(tx, {
    proposalId,
    personId: actor.userId,
    conflict,
    reason: conflict ? reason : "",
    textVersion: declarationVersion,
    declaredAt: ctx.now(),
  });
  if (!isSaid) return refuse("already-declared");

  await record(tx, ctx, {
    groupId: call.groupId,
    kind: conflict ? "declaration.conflict" : "declaration.none",
    subject: proposalId,
    data: { textVersion: declarationVersion },
  });
  return ok({ conflict, callNumber: call.number });
}

/** Writes a first word, or a conflict over an earlier "none"; false where there is another word. */
async function say(tx: Tx, said: Said) {
  const { proposalId, personId, conflict } = said;
  const first = await tx.conflictDeclaration.createMany({ data: [said], skipDuplicates: true });
  if (first.count > 0 || !conflict) return first.count > 0;
  const before = await tx.conflictDeclaration.findUnique({
    where: { proposalId_personId: { proposalId, personId } },
    select: { declaredAt: true },
  });
  const { count } = await tx.conflictDeclaration.updateMany({
    where: { proposalId, personId, conflict: false },
    data: { ...said, noneAt: before?.declaredAt ?? null },
  });
  return count > 0;
}

interface Said {
  proposalId: string;
  personId: string;
  conflict: boolean;
  reason: string;
  textVersion: number;
  declaredAt: Date;
}

/** Version of the text „evaluation.declaration.text“ that is agreed to (domain.md §4.1). */
const declarationVersion = 1;
