import type { z } from "zod";
import { record } from "#app/domain/audit/record.server.ts";
import { can, isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type affiliationSchema, affiliationState } from "./affiliation.ts";
import { organisationOf } from "./queries.server.ts";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Of which groups an organisation of the actor is a member, and what staff have said to it. */
export async function affiliationsOf(ctx: Ctx, organisationId: string) {
  const found = await organisationOf(ctx, organisationId);
  if (!found.ok) return found;
  const [rows, groups] = await Promise.all([
    ctx.db.affiliation.findMany({ where: { organisationId }, orderBy: { toldAt: "asc" } }),
    ctx.db.group.findMany({
      orderBy: { name: "asc" },
      select: { id: true, name: true, nameEn: true },
    }),
  ]);
  const { printed, mayEdit } = found.value;
  return ok({
    printed,
    mayEdit,
    groups: groups.filter(({ id }) => !rows.some(({ groupId }) => groupId === id)),
    told: rows.map(({ groupId, since, confirmed }) => ({
      groupId,
      since: dayOf(since),
      state: affiliationState(confirmed),
      group: groups.find(({ id }) => id === groupId) ?? null,
    })),
  });
}

/** Tells that the organisation is a member of a group; staff are to confirm it. */
export function tellAffiliation(
  ctx: Ctx,
  organisationId: string,
  { groupId, since }: z.infer<typeof affiliationSchema>,
) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    if (!isSignedIn(actor) || !can(actor, "organisation:edit", { organisationId }))
      return refuse("not-found");
    if (since > vilniusDay(ctx.now())) return refuse("since-future");
    if ((await tx.group.count({ where: { id: groupId } })) === 0) return refuse("not-found");
    const { count } = await tx.affiliation.createMany({
      data: [
        {
          organisationId,
          groupId,
          since: new Date(since),
          toldAt: ctx.now(),
          toldById: actor.userId,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("affiliation-told");
    await record(tx, ctx, {
      groupId,
      kind: "organisation.affiliation-told",
      subject: organisationId,
      data: { since },
    });
    return ok(null);
  });
}

/** Takes back that the organisation is a member, or says that it is no longer. */
export function endAffiliation(ctx: Ctx, organisationId: string, groupId: string) {
  return ctx.transact(async (tx) => {
    if (!can(ctx.actor, "organisation:edit", { organisationId })) return refuse("not-found");
    const gone = await tx.affiliation.deleteMany({ where: { organisationId, groupId } });
    if (gone.count === 0) return refuse("not-found");
    await record(tx, ctx, {
      groupId,
      kind: "organisation.affiliation-ended",
      subject: organisationId,
    });
    return ok(null);
  });
}
