import { ok, refuse } from "#app/domain/result.ts";
import { endOfDay, vilniusDay } from "#app/domain/values/instant.ts";
import { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type FoundReport, lockReport } from "./find-report.server.ts";
import type { ReportAddress } from "./report-address.ts";
import { gatherReport } from "./gather-report.server.ts";
import { moveReport } from "./move-report.server.ts";
import type { ReportStepInput } from "./report-schema.ts";
import { reportSections } from "./report-sections.ts";

const date = (day: string) => new Date(day);

/**
 * Takes an annual report a step further. Published for members, all that it says is frozen until it
 * is taken back; approval names the general meeting, and sending its letter.
 */
export function stepReport(
  ctx: Ctx,
  { input, ...address }: ReportAddress & { input: ReportStepInput },
) {
  return ctx.transact(async (tx) => {
    const report = await lockReport(tx, ctx, address);
    if (!report) return refuse("not-found");
    const today = vilniusDay(ctx.now());
    if (input.step === "publish" && ctx.now() <= endOfDay(`${report.year}-12-31`))
      return refuse("report-year-not-over");
    if (input.step === "approve" && input.approvedOn > today) return refuse("approved-later");
    if (input.step === "approve" && input.approvedOn <= `${report.year}-12-31`)
      return refuse("report-approved-early");
    if (input.step === "send" && input.sentOn > today) return refuse("sent-later");
    if (input.step === "send" && report.approvedOn && date(input.sentOn) < report.approvedOn)
      return refuse("sent-before-approval");

    const fields = await fieldsOf(ctx, tx, report, input);
    const reason = input.step === "take-back" ? input.reason : undefined;
    if (!(await moveReport(tx, ctx, report, input.step, fields, reason)))
      return refuse("changed-meanwhile");
    return ok({ id: report.id });
  });
}

/** What a step writes down beside the state. */
async function fieldsOf(
  ctx: Ctx,
  tx: Tx,
  { strategyId, year, sections, groupId }: FoundReport,
  input: ReportStepInput,
): Promise<Prisma.AnnualReportUncheckedUpdateManyInput> {
  switch (input.step) {
    case "publish": {
      const texts = reportSections.parse(sections);
      const model = await gatherReport(ctx, { strategyId, year, sections: texts });
      return { model, publishedAt: ctx.now() };
    }
    case "take-back":
      return { model: Prisma.DbNull, publishedAt: null };
    case "approve":
      return {
        approvedOn: date(input.approvedOn),
        minutesNo: input.minutesNo,
        eventId: await meetingOf(tx, groupId, input.approvedOn),
      };
    case "send":
      return { sentOn: date(input.sentOn), sentNo: input.sentNo, sentTo: input.sentTo };
  }
}

/** The general meeting of the group that was held on a day of Vilnius, if the program knows it. */
async function meetingOf(tx: Tx, groupId: string, day: string) {
  const end = endOfDay(day);
  const held = await tx.event.findMany({
    where: {
      groupId,
      kind: "GENERAL_MEETING",
      state: "HELD",
      startsAt: { gt: new Date(end.getTime() - 26 * 3_600_000), lte: end },
    },
    select: { id: true, startsAt: true },
  });
  return held.find(({ startsAt }) => vilniusDay(startsAt) === day)?.id ?? null;
}
