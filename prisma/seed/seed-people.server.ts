import type { Services } from "#app/http/services.server.ts";
import { demoOrganisations, demoPassword, demoPeople, type DemoPerson } from "./people.ts";

/** The people of the demonstration with their organisations and roles; those who are there stay as they are. */
export async function seedPeople({ db, now, passwords }: Services, groupId: string) {
  await db.organisation.createMany({ data: [...demoOrganisations], skipDuplicates: true });
  const known = await db.user.findMany({
    where: { email: { in: demoPeople.map(({ email }) => email) } },
    select: { email: true },
  });

  const missing = demoPeople.filter((person) => !known.some(({ email }) => email === person.email));
  if (missing.length === 0) return;

  const hashed = await passwords.hash(demoPassword);
  if (!hashed.ok) throw new Error(hashed.error.code);
  for (const person of missing)
    await db.user.create({
      data: {
        email: person.email,
        name: person.name,
        passwordHash: hashed.value,
        isAdmin: person.isAdmin ?? false,
        emailConfirmedAt: now(),
        privacyAcceptedAt: now(),
        ...rolesOf(person, groupId),
      },
    });
}

const rolesOf = ({ group, organisation }: DemoPerson, groupId: string) => ({
  ...(group && { memberships: { create: { ...group, groupId } } }),
  ...(organisation && {
    organisations: {
      create: {
        role: organisation.role,
        organisation: { connect: { code: organisation.code } },
      },
    },
  }),
});
