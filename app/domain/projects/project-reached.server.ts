import { reportedRows } from "#app/domain/monitoring/totals.server.ts";
import { totalsBy } from "#app/domain/monitoring/totals.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** What the accepted periods of a project with a public page add up to, an indicator in a row. */
export async function projectReached({ db }: Pick<Ctx, "db">, projectId: string) {
  const rows = await reportedRows(db, { projectId, onlyPublic: true });
  if (rows.length === 0) return [];
  const sums = totalsBy(rows, ({ projectIndicatorId }) => projectIndicatorId);
  const indicators = await db.projectIndicator.findMany({
    where: { id: { in: [...sums.keys()] } },
    orderBy: { position: "asc" },
    select: { id: true, title: true, unit: true },
  });
  return indicators.map(({ id, title, unit }) => ({ id, title, unit, value: sums.get(id) ?? 0 }));
}
