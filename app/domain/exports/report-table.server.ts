import type { ReportAddress } from "#app/domain/reports/report-address.ts";
import { findReportModel } from "#app/domain/reports/read-report.server.ts";
import type { ReportModel } from "#app/domain/reports/report-model.ts";
import { reportTexts } from "#app/domain/reports/report-texts.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { Reading } from "./reading.server.ts";
import { askedTable, type Cell, type Table } from "./table.ts";

const moneySteps = ["called", "asked", "selected", "contracted", "paid"] as const;

/** Every figure of an annual report, one in a row: a count, or a sum in cents. */
export async function exportReport(
  ctx: Ctx,
  { file, ...address }: ReportAddress & { file: string },
  { t, locale }: Reading,
) {
  const as = askedTable(file, ["report"] as const)?.as;
  const model = await findReportModel(ctx, address);
  if (!as || !model.ok) return refuse("not-found");
  const table: Table = {
    name: `${address.slug}-${model.value.year}-${t("reports.file")}`,
    columns: [
      { key: "part", head: t("reports.part"), kind: "text" },
      { key: "of", head: t("reports.of"), kind: "text" },
      { key: "figure", head: t("reports.figure"), kind: "text" },
      { key: "year", head: t("reports.year"), kind: "whole" },
      { key: "value", head: t("reports.value"), kind: "whole" },
      { key: "sum", head: t("reports.sum"), kind: "money" },
    ],
    rows: rowsOf(model.value, { locale }),
  };
  return ok({ table, as });
}

function rowsOf(model: ReportModel, { locale }: Pick<Reading, "locale">): Cell[][] {
  const texts = reportTexts(locale);
  const { year } = model;
  const { key, money, indicators, projects, events } = texts;
  const counts = [
    ["selected", key.selected],
    ["started", key.started],
    ["running", key.running],
    ["runningBusiness", `${key.running}, ${key.business}`],
    ["runningSocial", `${key.running}, ${key.social}`],
    ["completed", key.completed],
  ] as const;
  return [
    ...model.projectCounts.flatMap((row) =>
      counts.map(([count, says]) => [key.heading, "", says, row.year, row[count], null]),
    ),
    ...model.funding.map((source) => [
      money.funding,
      source.name[locale],
      money.sum,
      null,
      null,
      source.cents,
    ]),
    ...model.actions.flatMap((action) => {
      const of = action.number === null ? money.elsewhere : `${action.number} ${action.title}`;
      return [
        [money.heading, of, money.planned, year, action.plannedProjects, action.plannedCents],
        ...moneySteps.map((step) => [
          money.heading,
          of,
          money[step],
          year,
          action[step].n,
          action[step].unknown === action[step].n ? null : action[step].cents,
        ]),
      ];
    }),
    ...model.indicators.flatMap(({ title, unit, values }) =>
      values.map((one) => [indicators.heading, title, unit, one.year, one.value, null]),
    ),
    ...model.counters.flatMap(({ counter, values }) =>
      values.map((one) => [
        indicators.countersCaption,
        texts.counter[counter],
        "",
        one.year,
        one.value,
        null,
      ]),
    ),
    ...model.projects.flatMap(({ title, state, grantCents, figures, reported }) => [
      [projects.heading, title[locale], texts.state[state], year, null, grantCents],
      ...figures.map((one) => [projects.heading, title[locale], one.name, year, one.value, null]),
      ...reported.map((one) => [
        projects.heading,
        title[locale],
        `${one.title}, ${one.unit}`,
        year,
        one.value,
        null,
      ]),
    ]),
    ...model.events.map(({ title, kind, attendance }) => [
      events.heading,
      title[locale],
      texts.eventKind[kind],
      year,
      attendance,
      null,
    ]),
  ];
}
