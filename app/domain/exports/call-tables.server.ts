import { staffCallPage } from "#app/domain/calls/staff-call-page.server.ts";
import { rankingPage } from "#app/domain/decisions/ranking-page.server.ts";
import { assignmentPage } from "#app/domain/evaluation/assignment-page.server.ts";
import { addsPoints } from "#app/domain/evaluation/sheet-total.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Locale, Translate } from "#app/i18n/translate.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { askedTable, type Column, type Table, type TableFormat } from "./table.ts";

/** What the reader of a list reads it in. */
export interface Reading {
  t: Translate;
  locale: Locale;
}

type Page<F extends (...of: never[]) => Promise<Result<unknown, string>>> = Extract<
  Awaited<ReturnType<F>>,
  { ok: true }
>["value"];

/** The proposals of a call as its page lists them, with how far each is. */
function proposalsTable(
  { call, proposals }: Page<typeof staffCallPage>,
  filter: URLSearchParams,
  { t }: Reading,
): Table {
  const state = filter.get("state") ?? "";
  return {
    name: `${call.number}-${t("exports.file.proposals")}`,
    columns: [
      { key: "registration", head: t("staff.number"), kind: "text" },
      { key: "applicant", head: t("staff.applicant"), kind: "text" },
      { key: "title", head: t("exports.title"), kind: "text" },
      { key: "requested", head: t("exports.asked"), kind: "money" },
      { key: "sheets", head: t("exports.sheetsIn"), kind: "whole" },
      { key: "sheetsNeeded", head: t("exports.sheetsNeeded"), kind: "whole" },
      { key: "state", head: t("staff.state"), kind: "text" },
    ],
    rows: proposals
      .filter(({ status }) => state === "" || status === state)
      .map(({ registration, applicant, title, requestedCents, progress, status }) => [
        registration,
        applicant,
        title,
        requestedCents,
        progress.submitted,
        progress.needed,
        t(`proposalStatus.${status}`),
      ]),
  };
}

/** The ranked list as its page shows it: totals, means by criterion, ties, sums down to each place. */
function rankingTable(
  { call, list }: Page<typeof rankingPage>,
  filter: URLSearchParams,
  { t, locale }: Reading,
): Table | null {
  if (!list) return null;
  const { places, criteria, proposals } = list.computation;
  const show = filter.get("show") ?? "";
  const of = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const scored = criteria.filter(addsPoints);
  const sheets = Math.max(0, ...places.map(({ result }) => result?.sheetTotals.length ?? 0));
  const numbered = Array.from({ length: sheets }, (_, index) => index + 1);
  const columns: Column[] = [
    { key: "place", head: t("ranking.place"), kind: "whole" },
    { key: "registration", head: t("staff.number"), kind: "text" },
    { key: "applicant", head: t("staff.applicant"), kind: "text" },
    { key: "title", head: t("exports.title"), kind: "text" },
    { key: "total", head: t("ranking.total"), kind: "points" },
    ...numbered.map((n) => ({
      key: `sheet${n}`,
      head: t("exports.sheet", { n }),
      kind: "points" as const,
    })),
    { key: "spread", head: t("exports.spread"), kind: "points" },
    ...scored.map(({ id, title }) => ({
      key: `mean.${id}`,
      head: title[locale],
      kind: "points" as const,
    })),
    { key: "requested", head: t("ranking.asked"), kind: "money" },
    { key: "cumulative", head: t("ranking.cumulative"), kind: "money" },
    { key: "outcome", head: t("ranking.outcome"), kind: "text" },
    { key: "offer", head: t("exports.offer"), kind: "money" },
    { key: "tie", head: t("exports.tie"), kind: "text" },
  ];
  return {
    name: `${call.number}-${t("exports.file.ranking")}`,
    columns,
    rows: places
      .filter(({ outcome }) => show === "" || outcome.kind === show)
      .map(({ proposalId, place, cumulativeCents, outcome, tie, result }) => {
        const proposal = of.get(proposalId);
        const means = new Map(result?.means.map(({ criterionId, mean }) => [criterionId, mean]));
        const rule = tie?.steps.at(-1)?.rule;
        return [
          place,
          proposal?.registration ?? "",
          proposal?.applicant ?? "",
          proposal?.title ?? "",
          result?.total ?? null,
          ...numbered.map((n) => result?.sheetTotals[n - 1] ?? null),
          result?.spread ?? null,
          ...scored.map(({ id }) => means.get(id) ?? null),
          proposal?.requestedCents ?? null,
          cumulativeCents,
          t(`exports.outcome.${outcome.kind}`),
          outcome.kind === "PARTIAL" ? outcome.offerCents : null,
          rule ? t(`tieRule.${rule}`) : "",
        ];
      }),
  };
}

/** Who evaluates what, with the changes that staff prepare: the file that can be brought back. */
function assignmentsTable(
  { call, evaluators, proposals }: Page<typeof assignmentPage>,
  { t }: Reading,
): Table {
  const people = new Map(evaluators.map((person) => [person.id, person]));
  return {
    name: `${call.number}-${t("exports.file.assignments")}`,
    columns: [
      { key: "registration", head: t("staff.number"), kind: "text" },
      { key: "email", head: t("exports.evaluatorEmail"), kind: "text" },
      { key: "evaluator", head: t("exports.evaluator"), kind: "text" },
      { key: "applicant", head: t("staff.applicant"), kind: "text" },
    ],
    rows: proposals.flatMap(({ registration, applicant, cells }) =>
      cells.flatMap(({ evaluatorId, isWanted }) => {
        const person = isWanted ? people.get(evaluatorId) : undefined;
        return person ? [[registration, person.email, person.name, applicant]] : [];
      }),
    ),
  };
}

const lists = ["proposals", "ranking", "assignments"] as const;

/**
 * A list of a call as a table, with the rows that its page shows under the same filter: it is the
 * page's own use case that finds them, so that what the page hides is not in the file.
 */
export async function exportCallList(
  ctx: Ctx,
  { number, file, filter }: { number: string; file: string; filter: URLSearchParams },
  reading: Reading,
): Promise<Result<{ table: Table; as: TableFormat }, "not-found">> {
  const asked = askedTable(file, lists);
  if (!asked) return refuse("not-found");
  if (asked.list === "proposals") {
    const page = await staffCallPage(ctx, { number });
    if (!page.ok) return refuse("not-found");
    return ok({ table: proposalsTable(page.value, filter, reading), as: asked.as });
  }
  if (asked.list === "assignments") {
    const page = await assignmentPage(ctx, { number });
    if (!page.ok) return refuse("not-found");
    return ok({ table: assignmentsTable(page.value, reading), as: asked.as });
  }
  const page = await rankingPage(ctx, { number });
  const table = page.ok ? rankingTable(page.value, filter, reading) : null;
  return table ? ok({ table, as: asked.as }) : refuse("not-found");
}
