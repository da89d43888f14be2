import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { DeclarationInput } from "./declaration-schema.ts";
import { findAssignment } from "./find-assignment.server.ts";

/**
 * An evaluator's statement about one proposal, before anything but its name can be read. A conflict
 * cannot be taken back and hides the proposal for good.
 */
export function declareInterest(ctx: Ctx, { id, ...input }: DeclarationInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const assignment = await findAssignment(tx, ctx.actor, id);
    if (!assignment || !can(ctx.actor, "assignment:declare", assignment))
      return refuse("not-found");
    if ((await lockCall(tx, assignment.callId, "shared")) !== "EVALUATION")
      return refuse("not-in-evaluation");

    const { proposalId, evaluatorId, groupId } = assignment;
    const conflict = input.interest === "conflict";
    const { count } = await tx.conflictDeclaration.createMany({
      data: [
        {
          proposalId,
          personId: evaluatorId,
          conflict,
          reason: conflict ? input.reason : "",
          textVersion: declarationVersion,
          declaredAt: ctx.now(),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("already-declared");

    await record(tx, ctx, {
      groupId,
      kind: conflict ? "declaration.conflict" : "declaration.none",
      subject: proposalId,
      data: { textVersion: declarationVersion },
    });
    return ok({ id, conflict });
  });
}

/** Version of the text „evaluation.declaration.text“ that is agreed to (domain.md §4.1). */
const declarationVersion = 1;
