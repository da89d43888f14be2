import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** A section of the form that a proposal is filled in by, for somebody of its organisation. */
export async function findSection(ctx: Ctx, { id, section: key }: { id: string; section: string }) {
  if (!(await accessToProposal(ctx.db, ctx, id)).own) return refuse("not-found");
  const proposal = await ctx.db.proposal.findUniqueOrThrow({
    where: { id },
    select: { callVersionId: true, status: true },
  });
  const { form } = await definitionOf(ctx.db, proposal.callVersionId);
  const section = form.sections.find((one) => one.key === key);
  if (!section) return refuse("not-found");
  const isClarified = proposal.status === "CLARIFICATION";
  return ok({ ...section, askDone: section.askDone && !isClarified, isClarified });
}
