import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import type { OrganisationRole } from "#app/domain/policy.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

interface Reader {
  id: string;
  email: string;
  locale: "lt" | "en";
}

const reached = { id: true, email: true, locale: true } as const;

/** People who hold one of the roles in an organisation now, and whoever acts if they are told too. */
export async function peopleOf(
  tx: Tx,
  { actor, now }: Pick<Ctx, "actor" | "now">,
  organisationId: string,
  roles: readonly OrganisationRole[],
  also: "actor" | "nobody" = "nobody",
): Promise<Reader[]> {
  const members = await tx.organisationMember.findMany({
    where: {
      organisationId,
      role: { in: [...roles] },
      removedAt: null,
      OR: [{ until: null }, { until: { gte: new Date(vilniusDay(now())) } }],
    },
    select: { userId: true },
  });
  const ids = new Set(members.map(({ userId }) => userId));
  if (also === "actor" && actor.userId) ids.add(actor.userId);
  return tx.user.findMany({ where: { id: { in: [...ids] }, disabledAt: null }, select: reached });
}

/** The staff of a group now. */
export const staffOf = (tx: Tx, { now }: Pick<Ctx, "now">, groupId: string): Promise<Reader[]> =>
  tx.user.findMany({
    where: {
      disabledAt: null,
      memberships: {
        some: {
          groupId,
          role: "STAFF",
          OR: [{ until: null }, { until: { gte: new Date(vilniusDay(now())) } }],
        },
      },
    },
    select: reached,
  });

/** Mails each of them that something happened to a proposal, once for each occasion. */
export async function giveNotice(
  tx: Tx,
  ctx: Pick<Ctx, "now">,
  people: readonly Reader[],
  { proposalId, what }: Pick<TaskOf<"mail.proposal-notice">, "proposalId" | "what">,
) {
  const occasion = `${what}:${proposalId}:${ctx.now().toISOString()}`;
  for (const { id, email, locale } of people) {
    await enqueue(tx, ctx, `proposal-notice:${occasion}:${id}`, {
      kind: "mail.proposal-notice",
      to: email,
      locale,
      proposalId,
      what,
    });
  }
}
