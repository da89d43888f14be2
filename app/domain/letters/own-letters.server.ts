import { ownProposals } from "#app/domain/access/known-proposals.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { decisionKinds } from "./letter.ts";

const PAGE = 50;

type Reading = Pick<Ctx, "db" | "actor">;

/** Names of those who opened letters first, by their ids. */
export async function openersOf(
  { db }: Pick<Ctx, "db">,
  letters: readonly { openedById: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = letters.flatMap(({ openedById }) => openedById ?? []);
  if (ids.length === 0) return new Map();
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

const nameIn = (names: ReadonlyMap<string, string>, id: string | null) =>
  id === null ? null : (names.get(id) ?? null);

/** Letters about one proposal of the actor's organisation, the newest first, with who opened each first. */
export async function ownLetters({ db, actor }: Reading, proposalId: string) {
  const letters = await db.letter.findMany({
    where: { proposalId, proposal: ownProposals(actor) },
    orderBy: { issuedAt: "desc" },
    select: {
      id: true,
      number: true,
      heading: true,
      issuedAt: true,
      openedAt: true,
      openedById: true,
      replaces: { select: { id: true, number: true } },
      replacedBy: { select: { id: true, number: true } },
    },
  });
  const names = await openersOf({ db }, letters);
  return letters.map(({ openedById, ...letter }) => ({
    ...letter,
    openedBy: nameIn(names, openedById),
  }));
}
export type OwnLetter = Awaited<ReturnType<typeof ownLetters>>[number];

export interface InboxFilter {
  /** Id of one of the actor's organisations; null for all. */
  organisation: string | null;
  /** Letters about decisions, the others, or null for both. */
  kind: "decisions" | "others" | null;
  onlyUnopened: boolean;
  /** Id of the last letter of the page before. */
  after: string | null;
}

/** Letters to all organisations of the actor, the newest first, with the proof of their opening. */
export async function lettersInbox({ db, actor }: Reading, filter: InboxFilter) {
  const { organisation, kind, onlyUnopened, after } = filter;
  const rows = await db.letter.findMany({
    where: {
      proposal: {
        AND: [ownProposals(actor), organisation ? { organisationId: organisation } : {}],
      },
      ...(kind && {
        kind: kind === "decisions" ? { in: decisionKinds } : { notIn: decisionKinds },
      }),
      ...(onlyUnopened && { openedAt: null }),
      ...(after && { id: { lt: after } }),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      number: true,
      heading: true,
      issuedAt: true,
      openedAt: true,
      openedById: true,
      replaces: { select: { id: true, number: true } },
      replacedBy: { select: { id: true, number: true } },
      proposal: {
        select: { id: true, registration: true, organisation: true },
      },
    },
  });
  const page = rows.slice(0, PAGE);
  const names = await openersOf({ db }, page);
  const organisations = await db.organisation.findMany({
    where: { id: { in: actor.organisations.map(({ organisationId }) => organisationId) } },
    orderBy: { name: "asc" },
    select: { id: true, legalForm: true, name: true },
  });
  return {
    filter,
    organisations: organisations.map(({ id, ...named }) => ({ id, name: printedName(named) })),
    letters: page.map(({ proposal, openedById, ...letter }) => ({
      ...letter,
      openedBy: nameIn(names, openedById),
      registration: proposal?.registration ?? null,
      organisation: proposal ? printedName(proposal.organisation) : "",
    })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** The filter that an address asks for; what it does not know is left out. */
export function inboxFilter(query: URLSearchParams): InboxFilter {
  const organisation = query.get("organisation");
  const kind = query.get("kind");
  const after = query.get("after");
  return {
    organisation: organisation && isId(organisation) ? organisation : null,
    kind: kind === "decisions" || kind === "others" ? kind : null,
    onlyUnopened: query.get("state") === "unopened",
    after: after && isId(after) ? after : null,
  };
}
