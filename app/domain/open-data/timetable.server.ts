import { shown } from "#app/domain/calls/queries.server.ts";
import { publicStrategies } from "#app/domain/strategies/states.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type Asked, cursor, groupFields, ofGroup, pageSize } from "./asked.ts";
import { actionFields, actionOf } from "./of-action.server.ts";
import { isoDay, published } from "./publish.ts";
import { plannedRecord } from "./records.ts";

/** Calls that groups plan under public strategies and have not dropped, with the call that came of each; sums in cents. */
export async function openTimetable({ db }: Pick<Ctx, "db">, { after, group }: Asked) {
  const rows = await db.plannedCall.findMany({
    where: {
      droppedAt: null,
      action: { objective: { goal: { strategy: publicStrategies } } },
      ...ofGroup(group),
      ...cursor(after),
    },
    orderBy: { id: "asc" },
    take: pageSize + 1,
    select: {
      id: true,
      title: true,
      titleEn: true,
      kinds: true,
      totalCents: true,
      opensOn: true,
      closesOn: true,
      group: { select: groupFields },
      action: { select: actionFields },
      call: { select: { number: true, status: true } },
    },
  });
  const page = rows.slice(0, pageSize);
  return {
    items: published(
      plannedRecord,
      page.map(({ id, group: of, action, call, ...row }) => ({
        id,
        group: { slug: of.slug, name: of.name, code: of.legalCode },
        action: actionOf(action),
        title: { lt: row.title, en: row.titleEn || row.title },
        applicantKinds: row.kinds,
        territory: action.objective.goal.strategy.territory,
        totalCents: Number(row.totalCents),
        opensOn: isoDay(row.opensOn) ?? "",
        closesOn: isoDay(row.closesOn) ?? "",
        call: call && shown.includes(call.status) ? call.number : null,
      })),
    ),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
