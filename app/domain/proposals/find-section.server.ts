import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** A section of the form that a proposal is filled in by, for somebody of its organisation. */
export async function findSection(ctx: Ctx, { id, section: key }: { id: string; section: string }) {
  if (!isId(id)) return refuse("not-found");
  const proposal = await ctx.db.proposal.findUnique({
    where: { id },
    select: { organisationId: true, callVersionId: true },
  });
  if (!proposal || !can(ctx.actor, "proposal:view", proposal)) return refuse("not-found");
  const { form } = await definitionOf(ctx.db, proposal.callVersionId);
  const section = form.sections.find((one) => one.key === key);
  return section ? ok(section) : refuse("not-found");
}
