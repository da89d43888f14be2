import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findReport } from "./find-report.server.ts";
import type { ReportAddress } from "./report-address.ts";
import { dueOn, possibleEvents } from "./lifecycle.ts";
import { reportSections } from "./report-sections.ts";

const dayOf = (date: Date | null) => date && date.toISOString().slice(0, 10);

/** What staff see of a report that they write: its texts, its state, what may come next. */
export async function reportFormPage(ctx: Ctx, address: ReportAddress) {
  const report = await findReport(ctx.db, ctx, address, "manage");
  if (!report) return refuse("not-found");
  const { year, state, strategy, groupId } = report;
  const today = vilniusDay(ctx.now());
  const meeting = await ctx.db.event.findFirst({
    where: {
      groupId,
      kind: "GENERAL_MEETING",
      state: "HELD",
      startsAt: { gt: new Date(`${year}-12-31`) },
    },
    orderBy: { startsAt: "desc" },
    select: { startsAt: true, minutesNo: true },
  });
  return ok({
    year,
    state,
    events: possibleEvents(state),
    sections: reportSections.parse(report.sections),
    publishedAt: report.publishedAt,
    approvedOn: dayOf(report.approvedOn),
    minutesNo: report.minutesNo,
    sentOn: dayOf(report.sentOn),
    sentNo: report.sentNo,
    sentTo: report.sentTo,
    dueOn: dueOn(year),
    isOverdue: state !== "SENT" && today > dueOn(year),
    isOver: today > `${year}-12-31`,
    /** The last general meeting that could have approved it. */
    meeting: meeting && { on: vilniusDay(meeting.startsAt), minutesNo: meeting.minutesNo },
    strategy: {
      slug: strategy.slug,
      title: { lt: strategy.title, en: strategy.titleEn || strategy.title },
      group: strategy.group.slug,
    },
  });
}
