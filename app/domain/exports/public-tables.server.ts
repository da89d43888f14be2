import { listCalls } from "#app/domain/calls/queries.server.ts";
import { searchCalls } from "#app/domain/calls/search-calls.server.ts";
import { findResults, listReleasedCalls } from "#app/domain/decisions/public-results.server.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { allPages } from "./all-pages.ts";
import type { Reading } from "./reading.server.ts";
import { askedTable, type Table, type TableFormat } from "./table.ts";

const phases = ["open", "planned", "closed"] as const;
const kinds = ["NGO", "BUSINESS", "PUBLIC"] as const;

/** The calls that the public page of calls shows under the same filter, in its order. */
async function callsTable(ctx: Ctx, query: URLSearchParams, { t, locale }: Reading) {
  const found = await searchCalls(ctx, query.get("q") ?? "");
  const filter = {
    group: query.get("group") || null,
    kind: kinds.find((kind) => kind === query.get("kind")) ?? null,
    ids: found?.ids ?? null,
  };
  const state = phases.find((phase) => phase === query.get("state"));
  const calls = [];
  for (const phase of state ? [state] : phases) {
    const rows = await allPages(async (after: string | null) => {
      const page = await listCalls(ctx, { phase, ...filter, after });
      return { rows: page.calls, next: page.next };
    });
    if (!rows) return null;
    calls.push(...rows);
  }
  const table: Table = {
    name: t("exports.file.calls"),
    columns: [
      { key: "number", head: t("staff.number"), kind: "text" },
      { key: "title", head: t("staff.calls.call"), kind: "text" },
      { key: "group", head: t("calls.group"), kind: "text" },
      { key: "action", head: t("exports.action"), kind: "text" },
      { key: "state", head: t("staff.state"), kind: "text" },
      { key: "opensAt", head: t("exports.opens"), kind: "instant" },
      { key: "closesAt", head: t("staff.calls.closes"), kind: "instant" },
      { key: "budget", head: t("exports.budget"), kind: "money" },
      { key: "maxGrant", head: t("exports.maxGrant"), kind: "money" },
    ],
    rows: calls.map((call) => [
      call.number,
      call.title[locale],
      call.group.shortName,
      call.action,
      t(`callState.${call.state}`),
      call.opensAt,
      call.closesAt,
      call.budgetCents,
      call.maxGrantCents,
    ]),
  };
  return table;
}

/** How the calls came out whose decisions are released. */
async function resultsTable(ctx: Ctx, query: URLSearchParams, { t, locale }: Reading) {
  const group = query.get("group");
  const calls = await allPages(async (after: string | null) => {
    const page = await listReleasedCalls(ctx, { group, after });
    return { rows: page.calls, next: page.next };
  });
  if (!calls) return null;
  const table: Table = {
    name: t("exports.file.results"),
    columns: [
      { key: "number", head: t("staff.number"), kind: "text" },
      { key: "title", head: t("results.call"), kind: "text" },
      { key: "group", head: t("calls.group"), kind: "text" },
      { key: "releasedAt", head: t("results.released"), kind: "instant" },
      { key: "selected", head: t("results.selected"), kind: "whole" },
      { key: "reserve", head: t("results.reserve"), kind: "whole" },
      { key: "notSelected", head: t("results.notSelected"), kind: "whole" },
      { key: "ineligible", head: t("results.ineligible"), kind: "whole" },
      { key: "granted", head: t("exports.granted"), kind: "money" },
    ],
    rows: calls.map(({ number, title, group: of, releasedAt, counts }) => [
      number,
      title[locale],
      of.shortName,
      releasedAt,
      counts.selected,
      counts.reserve,
      counts.notSelected,
      counts.ineligible,
      counts.grantedCents,
    ]),
  };
  return table;
}

type Answer = Result<{ table: Table; as: TableFormat }, "not-found" | "list-too-long">;

/** Calls or results as open data: what everybody reads on their pages under the same filter. */
export async function exportPublicList(
  ctx: Ctx,
  { file, filter }: { file: string; filter: URLSearchParams },
  reading: Reading,
): Promise<Answer> {
  const asked = askedTable(file, ["calls", "results"] as const);
  if (!asked) return refuse("not-found");
  const make = asked.list === "calls" ? callsTable : resultsTable;
  const table = await make(ctx, filter, reading);
  return table ? ok({ table, as: asked.as }) : refuse("list-too-long");
}

/** The public list of a released call: selected and reserve, nobody else. */
export async function exportResults(
  ctx: Ctx,
  { number, file }: { number: string; file: string },
  { t }: Reading,
): Promise<Answer> {
  const asked = askedTable(file, ["results"] as const);
  if (!asked || !(await findResults(ctx, number)).ok) return refuse("not-found");
  const rows = await allPages(async (after: number | null) => {
    const page = await findResults(ctx, number, after ?? 0);
    return page.ok ? page.value : { rows: [], next: null };
  });
  if (!rows) return refuse("list-too-long");
  const table: Table = {
    name: `${number}-${t("exports.file.results")}`,
    columns: [
      { key: "place", head: t("results.place"), kind: "whole" },
      { key: "registration", head: t("staff.number"), kind: "text" },
      { key: "applicant", head: t("exports.applicant"), kind: "text" },
      { key: "title", head: t("exports.title"), kind: "text" },
      { key: "points", head: t("results.points"), kind: "points" },
      { key: "requested", head: t("exports.asked"), kind: "money" },
      { key: "granted", head: t("exports.granted"), kind: "money" },
      { key: "outcome", head: t("results.outcome"), kind: "text" },
      { key: "minutesNo", head: t("exports.minutesNo"), kind: "text" },
      { key: "meetingOn", head: t("exports.meetingOn"), kind: "day" },
    ],
    rows: rows.map((row) => [
      row.place,
      row.registration,
      row.applicant,
      row.title,
      row.points,
      row.requestedCents,
      row.grantCents > 0 ? row.grantCents : null,
      t(`outcome.${row.outcome}`, { place: row.reservePlace ?? "" }),
      row.minutesNo,
      row.meetingOn.toISOString().slice(0, 10),
    ]),
  };
  return ok({ table, as: asked.as });
}
