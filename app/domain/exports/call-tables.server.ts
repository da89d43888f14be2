import { staffCallPage } from "#app/domain/calls/staff-call-page.server.ts";
import { rankingPage } from "#app/domain/decisions/ranking-page.server.ts";
import { assignmentPage } from "#app/domain/evaluation/assignment-page.server.ts";
import { registerPage } from "#app/domain/evaluation/conflict-register.server.ts";
import { scoringProgress } from "#app/domain/evaluation/scoring-progress.server.ts";
import { addsPoints } from "#app/domain/evaluation/sheet-total.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { checksTable } from "./checks-table.server.ts";
import { conflictsTable } from "./conflicts-table.server.ts";
import { evaluatorsTable, progressTable } from "./progress-tables.server.ts";
import type { Reading } from "./reading.server.ts";
import { askedTable, type Column, type Table, type TableFormat } from "./table.ts";

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
      { key: "applicant", head: t("exports.applicant"), kind: "text" },
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
    { key: "applicant", head: t("exports.applicant"), kind: "text" },
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
      { key: "applicant", head: t("exports.applicant"), kind: "text" },
    ],
    rows: proposals.flatMap(({ registration, applicant, cells }) =>
      cells.flatMap(({ evaluatorId, isWanted }) => {
        const person = isWanted ? people.get(evaluatorId) : undefined;
        return person ? [[registration, person.email, person.name, applicant]] : [];
      }),
    ),
  };
}

interface Asked {
  number: string;
  filter: URLSearchParams;
}

type Make = (ctx: Ctx, asked: Asked, reading: Reading) => Promise<Table | null>;

/** A table of what the use case of a page answers; null where that refuses. */
const ofPage =
  <V>(
    find: (ctx: Ctx, asked: { number: string }) => Promise<Result<V, string>>,
    table: (page: V, filter: URLSearchParams, reading: Reading) => Table | null,
  ): Make =>
  async (ctx, { number, filter }, reading) => {
    const page = await find(ctx, { number });
    return page.ok ? table(page.value, filter, reading) : null;
  };

const tables = {
  proposals: ofPage(staffCallPage, proposalsTable),
  ranking: ofPage(rankingPage, rankingTable),
  assignments: ofPage(assignmentPage, (page, _, reading) => assignmentsTable(page, reading)),
  progress: ofPage(scoringProgress, (page, _, reading) => progressTable(page, reading)),
  evaluators: ofPage(scoringProgress, (page, _, reading) => evaluatorsTable(page, reading)),
  conflicts: ofPage(registerPage, (page, _, reading) => conflictsTable(page, reading)),
  checks: (ctx, { number, filter }, reading) =>
    checksTable(ctx, { number, show: filter.get("show") }, reading),
} satisfies Record<string, Make>;

const lists = Object.keys(tables) as (keyof typeof tables)[];

/**
 * A list of a call as a table, with the rows that its page shows under the same filter: it is the
 * page's own use case that finds them, so that what the page hides is not in the file.
 */
export async function exportCallList(
  ctx: Ctx,
  { file, ...asked }: Asked & { file: string },
  reading: Reading,
): Promise<Result<{ table: Table; as: TableFormat }, "not-found">> {
  const wanted = askedTable(file, lists);
  const table = wanted && (await tables[wanted.list](ctx, asked, reading));
  return table ? ok({ table, as: wanted.as }) : refuse("not-found");
}
