import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPerson } from "./find-person.server.ts";
import { putRole } from "./put-role.server.ts";
import { isBeginning } from "./second-person.server.ts";
import { waitsAlready } from "./waiting-role.server.ts";

const nothingElse = { groupId: null, role: null, sector: null, employer: "", until: null };

/** Gives somebody the administrator's right; it waits for a second person as roles do. Answers whether it waits. */
export function grantAdmin(ctx: Ctx, userId: string) {
  return ctx.transact(async (tx) => {
    const found = await findPerson(tx, ctx, userId);
    if (!found.ok) return found;
    const { person, administrator } = found.value;
    if (person.disabledAt) return refuse("account-disabled");
    if (person.isAdmin) return refuse("role-held");
    if (await waitsAlready(tx, { userId, role: null })) return refuse("role-waits");

    const given = { userId, ...nothingElse };
    const first = await isBeginning(tx, {
      administratorId: administrator.userId,
      groupId: null,
    });
    if (first) {
      await putRole(tx, given);
      await rightsChanged(tx, ctx, userId);
    } else
      await tx.pendingRole.create({
        data: { ...given, askedById: administrator.userId, askedAt: ctx.now() },
      });
    await record(tx, ctx, {
      groupId: null,
      kind: first ? "person.first-admin-given" : "person.admin-asked",
      subject: userId,
    });
    return ok({ waits: !first });
  });
}
