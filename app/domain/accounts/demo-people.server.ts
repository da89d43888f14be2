import type { GroupRole, OrganisationRole } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { demoDomain } from "./demo.ts";

export interface DemoPerson {
  id: string;
  name: string;
  roles: {
    role: GroupRole | OrganisationRole;
    /** Short name of the group, or name of the organisation. */
    at: string;
    of: "group" | "organisation";
  }[];
}

/** The people of the demonstration, for the one-click buttons of the sign-in page. */
export async function demoPeople({ db }: Pick<Ctx, "db">): Promise<DemoPerson[]> {
  const people = await db.user.findMany({
    where: { email: { endsWith: `@${demoDomain}` }, disabledAt: null },
    orderBy: { createdAt: "asc" },
    take: 60,
    select: {
      id: true,
      name: true,
      memberships: { select: { role: true, group: { select: { shortName: true } } } },
      organisations: { select: { role: true, organisation: { select: { name: true } } } },
    },
  });
  return people.map(({ id, name, memberships, organisations }) => ({
    id,
    name,
    roles: [
      ...memberships.map(({ role, group }) => ({
        role,
        at: group.shortName,
        of: "group" as const,
      })),
      ...organisations.map(({ role, organisation }) => ({
        role,
        at: organisation.name,
        of: "organisation" as const,
      })),
    ],
  }));
}
