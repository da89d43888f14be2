import { record } from "#app/domain/audit/record.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { OrganisationDetails } from "./organisation-schema.ts";

/** Changes what an organisation tells about itself. What was submitted keeps what it told then. */
export function editOrganisation(ctx: Ctx, organisationId: string, details: OrganisationDetails) {
  return ctx.transact(async (tx) => {
    if (!can(ctx.actor, "organisation:edit", { organisationId })) return refuse("not-found");
    await tx.organisation.update({
      where: { id: organisationId },
      data: { vatCode: null, website: "", ...details },
    });
    const kind = "organisation.edited";
    await record(tx, ctx, { groupId: null, kind, subject: organisationId });
    return ok({ id: organisationId });
  });
}
