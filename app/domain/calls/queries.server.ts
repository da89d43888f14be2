import { brandOf } from "#app/domain/groups/brand.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { questionsUntil } from "#app/domain/questions/question-window.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { CallStatus, OrganisationKind } from "#app/platform/generated/prisma/enums.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { callState } from "./call-state.ts";
import { callDefinition } from "./definition.ts";
import { withEnglish } from "./english.ts";
import { type CallPhase, callPhase } from "./window.ts";

type Reader = Pick<Ctx, "db" | "now">;

/** Statuses that the public may know of; a draft is as if it were not there. */
export const shown: CallStatus[] = ["PLANNED", "PUBLISHED", "EVALUATION", "DECIDED", "CANCELLED"];

/** Of a planned call the newest draft is shown: the timetable of calls is public (Reg. 2021/1060 art. 49(2)). */
const cardFields = {
  id: true,
  number: true,
  title: true,
  titleEn: true,
  status: true,
  opensAt: true,
  closesAt: true,
  releasedAt: true,
  group: { select: { slug: true, shortName: true } },
  action: { select: { number: true } },
  currentVersionId: true,
  versions: { select: { id: true }, orderBy: { n: "desc" }, take: 1 },
} satisfies Prisma.CallSelect;

type CardRow = Prisma.CallGetPayload<{ select: typeof cardFields }>;

const phases = {
  open: (now: Date) => ({ opensAt: { lte: now }, closesAt: { gt: now } }),
  planned: (now: Date) => ({ opensAt: { gt: now } }),
  closed: (now: Date) => ({ closesAt: { lte: now } }),
} satisfies Record<CallPhase, (now: Date) => Prisma.CallWhereInput>;

/** The soonest first: the next to close, the next to open, the last closed. */
const orders = {
  open: [{ closesAt: "asc" }, { id: "asc" }],
  planned: [{ opensAt: "asc" }, { id: "asc" }],
  closed: [{ closesAt: "desc" }, { id: "desc" }],
} satisfies Record<CallPhase, Prisma.CallOrderByWithRelationInput[]>;

const pageSize = 20;

interface Filter {
  phase: CallPhase;
  /** Slug of a group. */
  group?: string | null;
  /** Kind of organisation that may apply. */
  kind?: OrganisationKind | null;
  /** What a search has found. */
  ids?: readonly string[] | null;
}

const filtered = (now: Date, { phase, group, kind, ids }: Filter): Prisma.CallWhereInput => ({
  status: { in: shown },
  ...phases[phase](now),
  ...(group && { group: { slug: group } }),
  ...(kind && { search: { kinds: { has: kind } } }),
  ...(ids && { id: { in: [...ids] } }),
});

/** How many published calls a filter leaves. */
export const countCalls = ({ db, now }: Reader, filter: Filter) =>
  db.call.count({ where: filtered(now(), filter) });

/**
 * Published calls of one phase, of one group or of all; `next` is the cursor of the page after.
 * Sums are in cents.
 */
export async function listCalls(
  { db, now }: Reader,
  { after, ...filter }: Filter & { after?: string | null },
) {
  const { phase } = filter;
  const rows = await db.call.findMany({
    where: filtered(now(), filter),
    orderBy: orders[phase],
    take: pageSize + 1,
    ...(after && { cursor: { number: after }, skip: 1 }),
    select: cardFields,
  });
  const page = rows.slice(0, pageSize);
  const sums = await sumsOf(db, page.map(versionOf));
  return {
    calls: page.map((row) => asCard(row, phase, sums)),
    next: rows.length > pageSize ? (page.at(-1)?.number ?? null) : null,
  };
}

const versionOf = ({ currentVersionId, versions }: CardRow) =>
  currentVersionId ?? versions[0]?.id ?? null;

interface Sums {
  id: string;
  budgetCents: number;
  maxGrantCents: number;
}

/** The sums of versions, read out of their definitions without loading these whole. */
function sumsOf(db: Ctx["db"], versions: (string | null)[]) {
  const ids = versions.filter((id) => id !== null);
  return db.$queryRaw<Sums[]>`
    SELECT id::text,
           (definition #>> '{rules,budgetCents}')::float8 AS "budgetCents",
           (definition #>> '{rules,maxGrantCents}')::float8 AS "maxGrantCents"
    FROM "CallVersion" WHERE id = ANY (${ids}::uuid[])`;
}

function asCard(row: CardRow, phase: CallPhase, sums: Sums[]) {
  const own = sums.find(({ id }) => id === versionOf(row));
  return {
    number: row.number,
    title: { lt: row.title, en: row.titleEn || row.title },
    state: callState({ ...row, phase, released: row.releasedAt !== null }),
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    group: row.group,
    action: row.action.number,
    budgetCents: own?.budgetCents ?? null,
    maxGrantCents: own?.maxGrantCents ?? null,
  };
}

/** What the page of a call is made of. */
export const pageFields = {
  group: true,
  action: { include: { objective: { include: { goal: { include: { strategy: true } } } } } },
  currentVersion: true,
  versions: { orderBy: { n: "desc" }, take: 1 },
  _count: { select: { amendments: true } },
} satisfies Prisma.CallInclude;

type PageRow = Prisma.CallGetPayload<{ include: typeof pageFields }>;
type VersionRow = PageRow["versions"][number];

/** A published or planned call with all that its page says. Sums are in cents, points in hundredths. */
export async function findCall({ db, now }: Reader, number: string) {
  const call = await db.call.findUnique({
    where: { number, status: { in: shown } },
    include: pageFields,
  });
  const version = call?.currentVersion ?? call?.versions[0];
  return call && version ? ok(asPage(call, version, now())) : refuse("not-found");
}

/** The page of a call as one of its versions makes it. */
export function asPage(call: PageRow, version: VersionRow, now: Date) {
  const { group, action } = call;
  const stored = callDefinition.parse(version.definition);
  // Of what is not published the English texts may still be missing.
  const definition = version.publishedAt ? stored : withEnglish(stored);
  const { strategy } = action.objective.goal;
  return {
    id: call.id,
    number: call.number,
    title: { lt: call.title, en: call.titleEn || call.title },
    minutesNo: call.minutesNo,
    state: callState({
      status: call.status,
      phase: callPhase(call, now),
      released: call.releasedAt !== null,
    }),
    publishedAt: call.publishedAt,
    opensAt: call.opensAt,
    closesAt: call.closesAt,
    decisionBy: call.decisionBy,
    group: { slug: group.slug, name: group.name, shortName: group.shortName, email: group.email },
    action: { number: action.number, title: action.title },
    objective: { number: action.objective.number, title: action.objective.title },
    strategy: {
      slug: strategy.slug,
      title: { lt: strategy.title, en: strategy.titleEn },
    },
    /** How often the published call was changed. */
    amendments: call._count.amendments,
    /** Until when questions are taken; null where none are. */
    questionsUntil:
      call.status === "PUBLISHED"
        ? questionsUntil(call.closesAt, definition.rules.questionFreezeDays)
        : null,
    deMinimisCeilingCents: settingsOf(group.settings).deMinimisCeilingCents.value,
    brand: brandOf(group.letterhead, strategy),
    version: { n: version.n, sha256: version.sha256, isPublished: version.publishedAt !== null },
    definition,
  };
}
