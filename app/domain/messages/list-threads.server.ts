import { proposalsWrittenAbout } from "#app/domain/access/known-proposals.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";

const PAGE = 50;

/**
 * Threads of the actor's groups, for staff: those with something unread, or all of them, the newest
 * proposal first, a page from `after` on.
 */
export async function listThreads(
  { db, actor }: Pick<Ctx, "db" | "actor">,
  { all, after }: { all: boolean; after: string | null },
) {
  const unread = { side: "APPLICANT", readAt: null } as const;
  const rows = await db.proposal.findMany({
    where: {
      AND: [
        proposalsWrittenAbout(actor),
        all ? {} : { messages: { some: unread } },
        after !== null && isId(after) ? { id: { lt: after } } : {},
      ],
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      title: true,
      registration: true,
      organisation: { select: { legalForm: true, name: true } },
      call: { select: { number: true } },
      messages: { orderBy: { id: "desc" }, take: 1, select: { at: true, side: true } },
      _count: { select: { messages: { where: unread } } },
    },
  });
  const page = rows.slice(0, PAGE);
  return {
    all,
    threads: page.map(({ organisation, messages, _count, title, registration, ...proposal }) => ({
      ...proposal,
      registration,
      title: registration === null ? "" : title,
      organisation: printedName(organisation),
      lastAt: messages[0]?.at ?? null,
      isAnswered: messages[0]?.side === "GROUP",
      unread: _count.messages,
    })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
