import { addDays } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { tellPeople } from "./tell-organisation.server.ts";

/** How many days before the last signatory's or owner's role ends the owners are told. */
export const warningDays = 14;

interface Ending {
  organisationId: string;
  userId: string;
  until: Date;
}

/** Roles that end within the days, of organisations where nobody holds the same role for longer. */
const endingRoles = (db: Pick<Tx, "$queryRaw">, today: string) => db.$queryRaw<Ending[]>`
  SELECT m."organisationId", m."userId", m.until
  FROM "OrganisationMember" m JOIN "User" u ON u.id = m."userId"
  WHERE m.role IN ('SIGNATORY', 'OWNER') AND m."removedAt" IS NULL AND u."disabledAt" IS NULL
    AND m.until BETWEEN ${today}::date AND ${addDays(today, warningDays)}::date
    AND NOT EXISTS (
      SELECT 1 FROM "OrganisationMember" o JOIN "User" ou ON ou.id = o."userId"
      WHERE o."organisationId" = m."organisationId" AND o."userId" <> m."userId" AND o.role = m.role
        AND o."removedAt" IS NULL AND ou."disabledAt" IS NULL
        AND (o.until IS NULL OR o.until > m.until)
    )
  ORDER BY m."organisationId", m."userId"
  LIMIT 1000`;

/** Tells owners of the last signatory's or owner's role before it ends, once for each last day. */
export async function warnEndingRoles({ db, now }: Pick<Ctx, "db" | "now">): Promise<void> {
  const ending = await endingRoles(db, vilniusDay(now()));
  const owners = await db.organisationMember.findMany({
    where: {
      organisationId: { in: ending.map(({ organisationId }) => organisationId) },
      role: "OWNER",
      removedAt: null,
      OR: [{ until: null }, { until: { gte: new Date(vilniusDay(now())) } }],
      user: { disabledAt: null },
    },
    select: { organisationId: true, user: { select: { id: true, email: true, locale: true } } },
  });
  for (const { organisationId, userId, until } of ending) {
    const day = until.toISOString().slice(0, 10);
    const told = owners.filter((owner) => owner.organisationId === organisationId);
    await tellPeople(
      db,
      { now },
      told.map(({ user }) => user),
      { organisationId, news: "roleEnds", about: `${organisationId}:${userId}:${day}`, day },
    );
  }
}
