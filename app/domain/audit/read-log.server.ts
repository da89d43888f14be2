import { boardProposals } from "#app/domain/access/known-proposals.server.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addDays, type IsoDay } from "#app/domain/values/date.ts";
import { isId } from "#app/domain/values/id.ts";
import { vilniusToInstant } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import {
  byApplicant,
  keptFromLog,
  type LogNoun,
  mayBeOfDrafts,
  ofProposals,
  told,
} from "./log-rules.ts";
import { nameSubjects, nounOf } from "./name-subjects.server.ts";

const pageSize = 50;

export interface LogFilter {
  /** Slug of a group, "system" for what belongs to the installation, null for all. */
  group?: string | null;
  noun?: LogNoun | null;
  /** E-mail address of whoever acted, or of whom the entry is about. */
  person?: string | null;
  /** First and last day by the clock of Vilnius, both inclusive. */
  from?: IsoDay | null;
  to?: IsoDay | null;
  /** Id of the last entry of the page before. */
  after?: string | null;
}

interface Row {
  id: string;
  groupId: string | null;
  at: Date;
  actorId: string | null;
  kind: string;
  subject: string;
  role: string | null;
  until: string | null;
  personId: string | null;
}

/**
 * The audit log, the newest entry first: to administrators of every group and the installation, to
 * observers of their groups. The log of a group is closed to whoever belongs to one of its
 * applicants. Observers read of proposals what is released, administrators of all. Of what was recorded
 * beside the kind, only a role and its last day are told.
 */
export async function readLog(ctx: Ctx, filter: LogFilter) {
  const { actor, db } = ctx;
  const groups = await readableGroups(ctx);
  const system = can(actor, "audit:read", { groupId: null });
  if (!system && groups.length === 0) return refuse("not-found");

  const chosen = groups.find(({ slug }) => slug === filter.group);
  const unknown = filter.group && filter.group !== "system" && !chosen;
  const person = filter.person ? await personId(db, filter.person) : null;
  const nothing = unknown || (filter.group === "system" && !system) || (filter.person && !person);
  const rows = nothing
    ? []
    : await page(db, {
        groupIds: (chosen ? [chosen] : groups).map(({ id }) => id),
        system: system && !chosen,
        onlySystem: filter.group === "system",
        noun: filter.noun ?? "",
        person,
        from: filter.from ? startOf(filter.from) : null,
        before: filter.to ? startOf(addDays(filter.to, 1)) : null,
        after: filter.after && isId(filter.after) ? filter.after : null,
      });

  const entries = rows.slice(0, pageSize);
  const [subjects, people, seals] = await Promise.all([
    nameSubjects(db, entries, system ? {} : boardProposals(actor)),
    names(db, entries),
    sealsOf(db, entries),
  ]);
  const slugs = new Map(groups.map((group) => [group.id, group.shortName]));
  return ok({
    groups: groups.map(({ slug, shortName }) => ({ slug, shortName })),
    system,
    entries: entries
      .filter(({ kind, subject }) => {
        const noun = nounOf(kind);
        const isHidden = (system ? mayBeOfDrafts : ofProposals).includes(noun);
        return !isHidden || subjects.has(subject);
      })
      .map(({ id, at, kind, groupId, actorId, subject, role, until, personId: other }) => ({
        id,
        at,
        kind: told(kind),
        group: groupId && (slugs.get(groupId) ?? null),
        by: byApplicant.some((known) => known === kind)
          ? ("applicant" as const)
          : actorId === null
            ? ("system" as const)
            : ("person" as const),
        name: actorId === null ? null : (people.get(actorId) ?? null),
        subject: subjects.get(subject) ?? null,
        person: other === null ? null : (people.get(other) ?? null),
        role,
        until,
        seal: seals.get(id) ?? null,
      }))
      .map((entry) => (entry.by === "applicant" ? { ...entry, name: null } : entry)),
    next: rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null,
  });
}

const startOf = (day: IsoDay) => {
  const at = vilniusToInstant(`${day}T00:00`);
  return at instanceof Date ? at : new Date(day);
};

/** Groups whose log the actor may read: not those in which the actor is an applicant. */
async function readableGroups({ actor, db }: Ctx) {
  const groups = await db.group.findMany({
    where: {
      NOT: {
        calls: {
          some: {
            proposals: {
              some: {
                organisationId: { in: actor.organisations.map((own) => own.organisationId) },
              },
            },
          },
        },
      },
    },
    orderBy: { shortName: "asc" },
    select: { id: true, slug: true, shortName: true },
  });
  return groups.filter(({ id }) => can(actor, "audit:read", { groupId: id }));
}

const personId = async (db: Ctx["db"], email: string) =>
  (await db.user.findUnique({ where: { email }, select: { id: true } }))?.id ?? null;

async function names(db: Ctx["db"], entries: readonly Row[]) {
  const ids = entries.flatMap(({ actorId, personId: other }) => [actorId, other]);
  const rows = await db.user.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Where each entry stands in its chain, with the hash that seals it. */
async function sealsOf(db: Ctx["db"], entries: readonly Row[]) {
  const rows = await db.auditSeal.findMany({
    where: { entryId: { in: entries.map(({ id }) => id) } },
    select: { entryId: true, n: true, hash: true },
  });
  return new Map(rows.map(({ entryId, n, hash }) => [entryId, { n, hash }]));
}

interface Asked {
  groupIds: string[];
  system: boolean;
  onlySystem: boolean;
  noun: string;
  person: string | null;
  from: Date | null;
  before: Date | null;
  after: string | null;
}

/** One page of entries; each filter has an index that ends in the order of the log. */
function page(db: Ctx["db"], asked: Asked) {
  const { groupIds, system, onlySystem, noun, person, from, before, after } = asked;
  const [onlyGroup = null] = groupIds.length === 1 && !system ? groupIds : [];
  return db.$queryRaw<Row[]>`
    SELECT id::text, "groupId"::text, at, "actorId"::text, kind, subject,
           data ->> 'role' AS role, data ->> 'until' AS until,
           CASE WHEN kind LIKE 'assignment.%' AND data ->> 'evaluatorId' ~ '^[0-9a-f-]{36}$'
             THEN data ->> 'evaluatorId' END AS "personId"
    FROM "AuditEntry"
    WHERE kind <> ALL (${[...keptFromLog]})
      AND (${onlyGroup}::uuid IS NULL OR "groupId" = ${onlyGroup}::uuid)
      AND (NOT ${onlySystem} OR "groupId" IS NULL)
      AND ((${system} AND "groupId" IS NULL) OR "groupId" = ANY (${groupIds}::uuid[]))
      AND (${noun} = '' OR split_part(kind, '.', 1) = ${noun})
      AND (${person}::uuid IS NULL OR subject = ${person}::text
        OR ("actorId" = ${person}::uuid AND kind <> ALL (${[...byApplicant]})))
      AND (${from}::timestamptz IS NULL OR at >= ${from}::timestamptz)
      AND (${before}::timestamptz IS NULL OR at < ${before}::timestamptz)
      AND (${after}::uuid IS NULL OR (at, id) <
        (SELECT at, id FROM "AuditEntry" WHERE id = ${after}::uuid))
    ORDER BY at DESC, id DESC
    LIMIT ${pageSize + 1}`;
}
