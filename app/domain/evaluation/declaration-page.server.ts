import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";
import { proposalCard } from "./proposal-card.server.ts";

/** All that an evaluator may know of a proposal before declaring. */
export async function declarationPage(ctx: Ctx, { id }: { id: string }) {
  const assignment = await findAssignment(ctx.db, ctx, id);
  if (!assignment?.rights.declare && !assignment?.rights.announce) return refuse("not-found");
  const card = await proposalCard(ctx.db, assignment.proposalId);
  return ok({ ...card, hasDeclared: assignment.rights.announce });
}
