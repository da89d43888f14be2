import { recordRead } from "#app/domain/audit/record.server.ts";
import type { DocumentModel } from "#app/domain/documents/document.ts";
import {
  type Draw,
  frozenDocument,
} from "#app/domain/documents/evaluation/freeze-document.server.ts";
import { brandOf } from "#app/domain/groups/brand.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findReport, type FoundReport } from "./find-report.server.ts";
import type { ReportAddress } from "./report-address.ts";
import { gatherReport } from "./gather-report.server.ts";
import { reportDocument, type Standing } from "./report-document.ts";
import { type ReportModel, reportModel } from "./report-model.ts";
import { reportSections } from "./report-sections.ts";

const dayOf = (date: Date | null) => date && date.toISOString().slice(0, 10);

/** What a report says: frozen, or in a draft as its figures stand now. */
function modelOf(ctx: Ctx, { model, strategyId, year, sections }: FoundReport) {
  if (model !== null) return reportModel.parse(model);
  return gatherReport(ctx, { strategyId, year, sections: reportSections.parse(sections) });
}

const standingOf = ({ state, approvedOn, minutesNo }: FoundReport): Standing => ({
  isDraft: state === "DRAFT",
  approved: approvedOn && { on: dayOf(approvedOn) ?? "", minutesNo },
});

/** An annual report as whoever may read it sees it on a page. */
export async function readReport(
  ctx: Ctx,
  { language, ...address }: ReportAddress & { language: Locale },
) {
  const report = await findReport(ctx.db, ctx, address, "read");
  if (!report) return refuse("not-found");
  const { strategy, state, year, approvedOn, sentOn } = report;
  const model = await modelOf(ctx, report);
  return ok({
    year,
    state,
    approvedOn: dayOf(approvedOn),
    sentOn: dayOf(sentOn),
    brand: brandOf(strategy.group.letterhead),
    group: { slug: strategy.group.slug, shortName: strategy.group.shortName },
    strategy: {
      slug: strategy.slug,
      title: { lt: strategy.title, en: strategy.titleEn || strategy.title },
    },
    manage: report.rights.manage,
    document: reportDocument(model, standingOf(report), language, null),
  });
}

/**
 * An annual report as a document for its PDF: a draft is marked so on every page; from its
 * publication on it is always the same, and once more from its approval, which it then names.
 */
export async function findReportDocument(
  ctx: Ctx,
  { language, ...address }: ReportAddress & { language: Locale },
  draw: Draw,
) {
  const report = await findReport(ctx.db, ctx, address, "read");
  if (!report) return refuse("not-found");
  const standing = standingOf(report);
  const model: ReportModel = await modelOf(ctx, report);
  const name = `${address.slug}-${report.year}-${language === "lt" ? "ataskaita" : "report"}`;
  const build = (verification: Parameters<typeof reportDocument>[3]): DocumentModel =>
    reportDocument(model, standing, language, verification);
  if (standing.isDraft) return ok({ name, model: build(null) });
  const { groupId, id } = report;
  await recordRead(ctx, { groupId, kind: "report.read", subject: id });
  const frozen = await frozenDocument(
    ctx,
    { groupId, kind: "REPORT", subjectId: id, language, basis: [model, standing] },
    build,
    draw,
  );
  return ok({ name, model: frozen });
}

/** What a report says, for its tables and for archives. */
export async function findReportModel(ctx: Ctx, address: ReportAddress) {
  const report = await findReport(ctx.db, ctx, address, "read");
  return report ? ok(await modelOf(ctx, report)) : refuse("not-found");
}
