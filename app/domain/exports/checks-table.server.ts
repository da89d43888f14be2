import { callChecks } from "#app/domain/checks/call-checks.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { allPages } from "./all-pages.ts";
import type { Reading } from "./reading.server.ts";
import type { Table } from "./table.ts";

/** The queue of checks under the filter of its page, all of its pages; null for who does not see it. */
export async function checksTable(
  ctx: Ctx,
  { number, show }: { number: string; show: string | null },
  { t }: Reading,
): Promise<Table | null> {
  if (!(await callChecks(ctx, { number, show, after: null })).ok) return null;
  const rows = await allPages(async (after: string | null) => {
    const page = await callChecks(ctx, { number, show, after });
    if (!page.ok) return { rows: [], next: null };
    const { next } = page.value;
    return { rows: page.value.rows, next: next === null ? null : String(next) };
  });
  return {
    name: `${number}-${t("exports.file.checks")}`,
    columns: [
      { key: "registration", head: t("staff.number"), kind: "text" },
      { key: "applicant", head: t("exports.applicant"), kind: "text" },
      { key: "title", head: t("exports.title"), kind: "text" },
      { key: "requested", head: t("exports.asked"), kind: "money" },
      { key: "state", head: t("staff.state"), kind: "text" },
      { key: "outcome", head: t("exports.checkOutcome"), kind: "text" },
      { key: "round", head: t("exports.round"), kind: "whole" },
      { key: "checker", head: t("checks.checker"), kind: "text" },
      { key: "isMember", head: t("checks.flag.member"), kind: "text" },
      { key: "isStarted", head: t("checks.flag.started"), kind: "text" },
    ],
    rows: (rows ?? []).map((row) => [
      row.registration,
      row.applicant,
      row.title,
      row.requestedCents,
      t(`check.state.${row.standing}`),
      row.outcome && t(row.outcome === "ELIGIBLE" ? "check.eligible" : "check.ineligible"),
      row.round,
      row.checker,
      t(row.isMember ? "exports.yes" : "exports.no"),
      t(row.isStarted ? "exports.yes" : "exports.no"),
    ]),
  };
}
