import { enqueueAll } from "#app/domain/outbox/enqueue.server.ts";
import type { OrganisationNews } from "#app/domain/outbox/task.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

interface Told {
  organisationId: string;
  news: OrganisationNews;
  /** What it is about, for the key: the same news of the same thing is told once. */
  about: string;
  /** The last day of a role, YYYY-MM-DD. */
  day?: string;
}

/** Members whose role is in force and whose account is open. */
export const inForce = (at: Date): Prisma.OrganisationMemberWhereInput => ({
  removedAt: null,
  OR: [{ until: null }, { until: { gte: new Date(vilniusDay(at)) } }],
  user: { disabledAt: null },
});

const user = { select: { id: true, email: true, locale: true } } as const;
type Reader = Prisma.UserGetPayload<typeof user>;

/** Mails that tell people of an organisation what has happened there; a link, no content. */
export const tellPeople = (
  tx: Pick<Tx, "outbox">,
  ctx: Pick<Ctx, "now">,
  people: readonly Reader[],
  { organisationId, news, about, day }: Told,
) =>
  enqueueAll(
    tx,
    ctx,
    people.map(({ id, email: to, locale }) => ({
      key: `organisation:${news}:${about}:${id}`,
      task: { kind: "mail.organisation", to, locale, organisationId, news, ...(day && { day }) },
    })),
  );

/** Tells the owners, or all members, whose roles are in force. */
export async function tellMembers(
  tx: Tx,
  ctx: Pick<Ctx, "now">,
  told: Told & { onlyOwners?: boolean },
) {
  const members = await tx.organisationMember.findMany({
    where: {
      organisationId: told.organisationId,
      ...(told.onlyOwners && { role: "OWNER" as const }),
      ...inForce(ctx.now()),
    },
    select: { user },
  });
  await tellPeople(
    tx,
    ctx,
    members.map((member) => member.user),
    told,
  );
}

/** Tells one person, a member or not. */
export async function tellPerson(tx: Tx, ctx: Pick<Ctx, "now">, userId: string, told: Told) {
  await tellPeople(tx, ctx, await tx.user.findMany({ where: { id: userId }, ...user }), told);
}
