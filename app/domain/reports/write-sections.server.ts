import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockReport } from "./find-report.server.ts";
import type { ReportAddress } from "./report-address.ts";
import type { ReportSections } from "./report-sections.ts";

/** Keeps the texts of a draft; what members read already is taken back first. */
export function writeSections(
  ctx: Ctx,
  { sections, ...address }: ReportAddress & { sections: ReportSections },
) {
  return ctx.transact(async (tx) => {
    const report = await lockReport(tx, ctx, address);
    if (!report) return refuse("not-found");
    if (report.state !== "DRAFT") return refuse("report-not-draft");
    const { id, groupId, year } = report;
    await tx.annualReport.update({ where: { id }, data: { sections, changedAt: ctx.now() } });
    await record(tx, ctx, { groupId, kind: "report.write", subject: id, data: { year } });
    return ok(null);
  });
}
