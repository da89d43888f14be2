import type { Ctx } from "#app/platform/ports.ts";

/** Public projects that came of proposals, by the registration of each. */
export async function projectsOfRows(
  { db }: Pick<Ctx, "db">,
  rows: readonly { registration: string }[],
): Promise<Record<string, string>> {
  const projects = await db.project.findMany({
    where: {
      publishedAt: { not: null },
      proposal: { registration: { in: rows.map(({ registration }) => registration) } },
    },
    select: { id: true, proposal: { select: { registration: true } } },
  });
  return Object.fromEntries(projects.map(({ id, proposal }) => [proposal?.registration ?? "", id]));
}
