import { shown } from "#app/domain/calls/queries.server.ts";
import type { Ctx } from "#app/platform/ports.ts";

const most = 200;

interface Action {
  id: string;
  number: string;
}

/** The pages behind the sums of a ledger: per action its calls and projects that everybody may read. */
export async function ledgerTrail(
  { db }: Pick<Ctx, "db">,
  { strategyId, actions }: { strategyId: string; actions: readonly Action[] },
) {
  const [calls, projects] = await Promise.all([
    db.call.findMany({
      where: { actionId: { in: actions.map(({ id }) => id) }, status: { in: shown } },
      orderBy: [{ opensAt: "asc" }, { id: "asc" }],
      take: most,
      select: { number: true, title: true, titleEn: true, actionId: true, releasedAt: true },
    }),
    db.project.findMany({
      where: { strategyId, publishedAt: { not: null } },
      orderBy: { id: "asc" },
      take: most,
      select: { id: true, title: true, titleEn: true, actionId: true },
    }),
  ]);
  const of = (actionId: string | null) => ({
    calls: calls
      .filter((call) => call.actionId === actionId)
      .map(({ number, title, titleEn, releasedAt }) => ({
        number,
        title: { lt: title, en: titleEn || title },
        hasResults: releasedAt !== null,
      })),
    projects: projects
      .filter((project) => project.actionId === actionId)
      .map(({ id, title, titleEn }) => ({ id, title: { lt: title, en: titleEn || title } })),
  });
  return [...actions, { id: null, number: null }]
    .map(({ id, number }) => ({ action: number, ...of(id) }))
    .filter((one) => one.calls.length + one.projects.length > 0);
}
