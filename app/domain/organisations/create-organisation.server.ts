import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { NewOrganisation } from "./organisation-schema.ts";

/** Makes an organisation, whose first owner is the actor. One that is there already tells nothing of its members. */
export function createOrganisation(ctx: Ctx, { codeSure, ...details }: NewOrganisation) {
  return ctx.transact(async (tx) => {
    if (!isSignedIn(ctx.actor)) return refuse("not-found");
    const at = ctx.now();
    const [made] = await tx.organisation.createManyAndReturn({
      data: [{ ...details, createdAt: at }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return refuse("organisation-exists");

    const { userId } = ctx.actor;
    await tx.organisationMember.create({
      data: { organisationId: made.id, userId, role: "OWNER", createdAt: at },
    });
    await rightsChanged(tx, ctx, userId);
    await record(tx, ctx, {
      groupId: null,
      kind: "organisation.created",
      subject: made.id,
      data: { code: details.code, codeInsisted: codeSure === "on" },
    });
    return ok(made);
  });
}
