import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Db } from "#app/platform/ports.ts";

interface Named {
  kind: string;
  subject: string;
}

type Names = { id: string; name: string | null }[];

type Known = Prisma.ProposalWhereInput;

const proposals = async (db: Db, ids: string[], known: Known): Promise<Names> => {
  const rows = await db.proposal.findMany({
    where: { AND: [{ id: { in: ids } }, known] },
    select: { id: true, registration: true },
  });
  return rows.map(({ id, registration }) => ({ id, name: registration }));
};

const people = (db: Db, ids: string[]): Promise<Names> =>
  db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });

const lists = async (db: Db, ids: string[]): Promise<Names> => {
  const rows = await db.rankedList.findMany({
    where: { id: { in: ids } },
    select: { id: true, call: { select: { number: true } } },
  });
  return rows.map(({ id, call }) => ({ id, name: call.number }));
};

const calls = async (db: Db, ids: string[]): Promise<Names> => {
  const rows = await db.call.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  });
  return rows.map(({ id, number }) => ({ id, name: number }));
};

const titles = (ids: string[]) => ({
  where: { id: { in: ids } },
  select: { id: true, title: true } as const,
});
const titled = async (found: PromiseLike<{ id: string; title: string }[]>): Promise<Names> =>
  (await found).map(({ id, title }) => ({ id, name: title }));

/** How the things that entries are about are called: one query for each noun on a page of the log. */
const finders: Record<string, (db: Db, ids: string[], known: Known) => Promise<Names>> = {
  account: people,
  person: people,
  proposal: proposals,
  assignment: proposals,
  declaration: proposals,
  clarification: proposals,
  list: lists,
  decision: lists,
  call: calls,
  check: async (db, ids, known) => {
    const rows = await db.check.findMany({
      where: { id: { in: ids }, proposal: known },
      select: { id: true, proposal: { select: { registration: true } } },
    });
    return rows.map(({ id, proposal }) => ({ id, name: proposal.registration }));
  },
  sheet: async (db, ids, known) => {
    const rows = await db.sheet.findMany({
      where: { id: { in: ids }, assignment: { proposal: known } },
      select: {
        id: true,
        assignment: { select: { proposal: { select: { registration: true } } } },
      },
    });
    // Scores are read on the pages of a proposal, of a call and of a list.
    return [
      ...rows.map(({ id, assignment }) => ({ id, name: assignment.proposal.registration })),
      ...(await proposals(db, ids, known)),
      ...(await calls(db, ids)),
      ...(await lists(db, ids)),
    ];
  },
  attachment: async (db, ids, known) => {
    const rows = await db.attachment.findMany({
      where: { id: { in: ids }, proposal: known },
      select: { id: true, proposal: { select: { registration: true } } },
    });
    return rows.map(({ id, proposal }) => ({ id, name: proposal.registration }));
  },
  letter: async (db, ids, known) => {
    const rows = await db.letter.findMany({
      where: { id: { in: ids }, proposal: known },
      select: { id: true, number: true },
    });
    return [...rows.map(({ id, number }) => ({ id, name: number })), ...(await lists(db, ids))];
  },
  message: proposals,
  meeting: async (db, ids) => {
    const rows = await db.meeting.findMany({
      where: { id: { in: ids } },
      select: { id: true, minutesNo: true },
    });
    return rows.map(({ id, minutesNo }) => ({ id, name: minutesNo }));
  },
  complaint: async (db, ids, known) => {
    const rows = await db.complaint.findMany({
      where: { id: { in: ids }, proposal: known },
      select: { id: true, number: true },
    });
    return rows.map(({ id, number }) => ({ id, name: number }));
  },
  enclosure: async (db, ids, known) => {
    const rows = await db.enclosure.findMany({
      where: {
        id: { in: ids },
        OR: [{ message: { proposal: known } }, { complaint: { proposal: known } }],
      },
      select: {
        id: true,
        message: { select: { proposal: { select: { registration: true } } } },
        complaint: { select: { number: true } },
      },
    });
    return rows.map(({ id, message, complaint }) => ({
      id,
      name: message?.proposal.registration ?? complaint?.number ?? null,
    }));
  },
  group: (db, ids) =>
    db.group.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
  strategy: (db, ids) => titled(db.strategy.findMany(titles(ids))),
  project: (db, ids) => titled(db.project.findMany(titles(ids))),
  event: (db, ids) => titled(db.event.findMany(titles(ids))),
  news: (db, ids) => titled(db.news.findMany(titles(ids))),
  period: async (db, ids) => {
    const rows = await db.monitoringPeriod.findMany({
      where: { id: { in: ids } },
      select: { id: true, n: true, project: { select: { title: true } } },
    });
    return rows.map(({ id, n, project }) => ({ id, name: `${project.title}, ${n}` }));
  },
  report: async (db, ids) => {
    const rows = await db.annualReport.findMany({
      where: { id: { in: ids } },
      select: { id: true, year: true, strategy: { select: { title: true } } },
    });
    return rows.map(({ id, year, strategy }) => ({ id, name: `${strategy.title}, ${year}` }));
  },
  organisation: async (db, ids) => {
    const rows = await db.organisation.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true, legalForm: true },
    });
    return rows.map((row) => ({ id: row.id, name: printedName(row) }));
  },
};

export const nounOf = (kind: string) => kind.split(".")[0] ?? "";

/**
 * Names by the ids of what the entries are about; what is gone or a draft has none, and nothing that
 * belongs to a proposal outside `known`.
 */
export async function nameSubjects(db: Db, entries: readonly Named[], known: Known) {
  const names = new Map<string, string>();
  for (const noun of new Set(entries.map(({ kind }) => nounOf(kind)))) {
    const ids = entries.filter((one) => nounOf(one.kind) === noun).map(({ subject }) => subject);
    const found = (await finders[noun]?.(db, [...new Set(ids)].filter(isId), known)) ?? [];
    for (const { id, name } of found) if (name) names.set(id, name);
  }
  return names;
}
