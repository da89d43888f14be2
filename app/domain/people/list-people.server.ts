import { can, type GroupRole } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { tidy } from "#app/domain/values/typed.ts";
import type { Ctx } from "#app/platform/ports.ts";

const pageSize = 50;

interface Row {
  id: string;
  name: string;
  email: string;
  isAdmin: boolean;
  disabled: boolean;
}

/**
 * People whose name, surname or e-mail address begins with `q`, whatever the case and the accents,
 * by name, with their group roles in force; with an empty `q` everybody, page by page. `after` is the
 * id of the last person of the page before; `more` tells that a search found more than it shows.
 */
export async function listPeople(
  { actor, db, now }: Ctx,
  { q = "", after }: { q?: string; after?: string | null },
) {
  if (!can(actor, "person:administer")) return refuse("not-found");
  const typed = tidy(q);
  const rows = typed
    ? await searched(db, typed)
    : await everybody(db, after && isId(after) ? after : null);
  const people = rows.slice(0, pageSize);
  const members = await db.groupMember.findMany({
    where: {
      userId: { in: people.map(({ id }) => id) },
      OR: [{ until: null }, { until: { gte: new Date(vilniusDay(now())) } }],
    },
    orderBy: [{ group: { shortName: "asc" } }, { role: "asc" }],
    select: { userId: true, role: true, group: { select: { shortName: true } } },
  });
  const roles = new Map<string, { role: GroupRole; group: string }[]>();
  for (const { userId, role, group } of members)
    roles.set(userId, [...(roles.get(userId) ?? []), { role, group: group.shortName }]);
  return ok({
    people: people.map((person) => ({ ...person, roles: roles.get(person.id) ?? [] })),
    next: !typed && rows.length > pageSize ? (people.at(-1)?.id ?? null) : null,
    more: typed !== "" && rows.length > pageSize,
  });
}

/** At most a page of people, whatever is typed: each beginning has an index and stops at its first fifty. */
const searched = (db: Ctx["db"], q: string) => {
  const beginning = `${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return db.$queryRaw<Row[]>`
    WITH found AS (
      (SELECT id FROM "User" WHERE folded(name) COLLATE "C" LIKE folded(${beginning})
        ORDER BY folded(name) COLLATE "C", id LIMIT ${pageSize + 1})
      UNION
      (SELECT id FROM "User"
        WHERE folded(regexp_replace(name, '^.* ', '')) COLLATE "C" LIKE folded(${beginning})
        ORDER BY folded(regexp_replace(name, '^.* ', '')) COLLATE "C" LIMIT ${pageSize + 1})
      UNION
      (SELECT id FROM "User" WHERE folded(email) COLLATE "C" LIKE folded(${beginning})
        ORDER BY folded(email) COLLATE "C" LIMIT ${pageSize + 1})
    )
    SELECT id::text, name, email, "isAdmin", "disabledAt" IS NOT NULL AS disabled
    FROM found JOIN "User" USING (id)
    ORDER BY folded(name) COLLATE "C", id
    LIMIT ${pageSize + 1}`;
};

const everybody = (db: Ctx["db"], after: string | null) =>
  db.$queryRaw<Row[]>`
    SELECT id::text, name, email, "isAdmin", "disabledAt" IS NOT NULL AS disabled
    FROM "User"
    WHERE ${after}::uuid IS NULL OR (folded(name) COLLATE "C", id) >
      (SELECT folded(name) COLLATE "C", id FROM "User" WHERE id = ${after}::uuid)
    ORDER BY folded(name) COLLATE "C", id
    LIMIT ${pageSize + 1}`;
