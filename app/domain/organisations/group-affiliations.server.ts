import { record } from "#app/domain/audit/record.server.ts";
import { type Actor, can, isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { affiliationState } from "./affiliation.ts";
import { printedName } from "./organisation-name.ts";

const atOnce = 500;

const staffGroups = (actor: Actor) =>
  actor.groups.filter((group) => can(actor, "group:work", group)).map(({ groupId }) => groupId);

/** Organisations that say that they are members of the actor's groups; those that wait come first. */
export async function groupAffiliations({ actor, db }: Ctx) {
  const rows = await db.affiliation.findMany({
    where: { groupId: { in: staffGroups(actor) } },
    orderBy: [{ confirmed: { sort: "asc", nulls: "first" } }, { toldAt: "asc" }],
    take: atOnce,
    select: {
      organisationId: true,
      groupId: true,
      since: true,
      confirmed: true,
      organisation: { select: { legalForm: true, name: true, code: true } },
      group: { select: { shortName: true } },
    },
  });
  return rows.map(({ organisation, group, since, confirmed, ...ids }) => ({
    ...ids,
    name: printedName(organisation),
    code: organisation.code,
    group: group.shortName,
    since: since.toISOString().slice(0, 10),
    state: affiliationState(confirmed),
  }));
}

/** Staff say whether an organisation is a member of their group; they may say otherwise later. */
export function answerAffiliation(
  ctx: Ctx,
  { organisationId, groupId }: { organisationId: string; groupId: string },
  confirmed: boolean,
) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    if (!isSignedIn(actor) || !can(actor, "group:work", { groupId })) return refuse("not-found");
    const answered = await tx.affiliation.updateMany({
      where: { organisationId, groupId },
      data: { confirmed, answeredAt: ctx.now(), answeredById: actor.userId },
    });
    if (answered.count === 0) return refuse("not-found");
    await record(tx, ctx, {
      groupId,
      kind: confirmed ? "organisation.affiliation-confirmed" : "organisation.affiliation-denied",
      subject: organisationId,
    });
    return ok(null);
  });
}

/** What an organisation and staff say of its membership in a group; null where it says nothing. */
export async function affiliationIn(
  { db }: Pick<Ctx, "db">,
  key: { organisationId: string; groupId: string },
) {
  const row = await db.affiliation.findUnique({ where: { organisationId_groupId: key } });
  return (
    row && {
      since: row.since.toISOString().slice(0, 10),
      state: affiliationState(row.confirmed),
    }
  );
}
