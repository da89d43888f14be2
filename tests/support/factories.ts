import { actorOf } from "#app/domain/accounts/find-actor.server.ts";
import type { OrganisationRole, SignedIn } from "#app/domain/policy.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Db } from "#app/platform/ports.ts";
import { noon } from "./test.ts";

let made = 0;
const next = () => ++made;

/** A person with a confirmed e-mail, as the actor that they are at noon. */
export async function aPerson(
  db: Db,
  fields: Partial<Prisma.UserUncheckedCreateInput> = {},
): Promise<SignedIn> {
  const n = next();
  const { id } = await db.user.create({
    data: {
      email: `asmuo-${n}@pavyzdys.example`,
      name: `Vardenis Pavardenis ${n}`,
      passwordHash: "",
      emailConfirmedAt: new Date("2026-11-01T08:00:00Z"),
      ...fields,
    },
  });
  return again(db, { userId: id });
}

/** The same person with the roles that they have in the database by now. */
export const again = (db: Db, { userId }: { userId: string }, at = noon) =>
  actorOf({ db, now: () => new Date(at) }, userId);

/** Nine digits with the check digit of the Register of Legal Entities. */
export function legalCode(n: number): string {
  const digits = String(30_000_000 + n);
  const weighted = (shift: number) =>
    Array.from(digits, Number).reduce((sum, d, i) => sum + d * (((i + shift) % 9) + 1), 0) % 11;
  const first = weighted(0);
  return `${digits}${(first === 10 ? weighted(2) : first) % 10}`;
}

/** An organisation with these members. */
export async function anOrganisation(
  db: Db,
  members: Partial<Record<OrganisationRole, SignedIn | SignedIn[]>> = {},
  fields: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
) {
  const n = next();
  return db.organisation.create({
    data: {
      kind: "NGO",
      legalForm: "asociacija",
      name: `Pavyzdžio bendruomenė ${n}`,
      code: legalCode(n),
      street: "Vilniaus g. 1",
      postalCode: "LT-66119",
      city: "Druskininkai",
      municipality: "Druskininkų savivaldybė",
      email: `bendruomene-${n}@pavyzdys.example`,
      phone: "+37061234567",
      head: "Pirmininkė Ona Onaitė",
      members: {
        create: Object.entries(members).flatMap(([role, people]) =>
          [people].flat().map(({ userId }) => ({ userId, role: role as OrganisationRole })),
        ),
      },
      ...fields,
    },
  });
}
