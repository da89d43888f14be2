import type { z } from "zod";
import { rightsChanged } from "#app/domain/accounts/rights-changed.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPerson } from "./find-person.server.ts";
import { type groupRoleSchema, hasSector } from "./person-schema.ts";
import { putRole } from "./put-role.server.ts";
import { isBeginning } from "./second-person.server.ts";
import { waitsAlready } from "./waiting-role.server.ts";

/**
 * Gives somebody a role in a group, or the same role for longer. It waits for a second person
 * (decision 13); only the first staff or chair of a group, named by the only administrator, are in
 * force at once. Answers whether the role waits.
 */
export function grantGroupRole(
  ctx: Ctx,
  userId: string,
  { groupId, role, sector, employer = "", until }: z.infer<typeof groupRoleSchema>,
) {
  return ctx.transact(async (tx) => {
    const found = await findPerson(tx, ctx, userId);
    if (!found.ok) return found;
    const { person, administrator } = found.value;
    if (person.disabledAt) return refuse("account-disabled");
    if (!(await tx.group.findUnique({ where: { id: groupId }, select: { id: true } })))
      return refuse("not-found");
    if (until && until < vilniusDay(ctx.now())) return refuse("until-past");

    const held = await tx.groupMember.findUnique({
      where: { groupId_userId_role: { groupId, userId, role } },
      select: { until: true },
    });
    if (held && !endsBefore(held.until, until)) return refuse("role-held");
    if (await waitsAlready(tx, { groupId, userId, role })) return refuse("role-waits");

    const given = {
      userId,
      groupId,
      role,
      sector: hasSector(role) ? (sector ?? null) : null,
      employer,
      until: until ? new Date(until) : null,
    };
    const first =
      (role === "STAFF" || role === "CHAIR") &&
      (await isBeginning(tx, { administratorId: administrator.userId, groupId }));
    if (first) {
      await putRole(tx, given);
      await rightsChanged(tx, ctx, userId);
    } else
      await tx.pendingRole.create({
        data: { ...given, askedById: administrator.userId, askedAt: ctx.now() },
      });
    await record(tx, ctx, {
      groupId,
      kind: first ? "person.first-role-given" : "person.role-asked",
      subject: userId,
      data: { role, sector: given.sector, until: until ?? null },
    });
    return ok({ waits: !first });
  });
}

/** Whether a role with this last day ends before `until`; null and undefined are no end. */
const endsBefore = (last: Date | null, until: string | undefined) =>
  last !== null && (until === undefined || last < new Date(until));
