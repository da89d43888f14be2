import type { DocumentBlock } from "#app/domain/documents/document-block.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatWhole } from "#app/domain/values/number.ts";
import type { ReportModel } from "./report-model.ts";
import { reportTexts } from "./report-texts.ts";
import { figure, heading, name, paragraph, table } from "./table-block.ts";

type Values = readonly { year: number; value: number }[];

/** Indicators of the strategy and counters of its projects, each year beside the earlier ones. */
export function indicatorBlocks(
  { indicators, counters }: ReportModel,
  language: Locale,
): DocumentBlock[] {
  const texts = reportTexts(language);
  const t = texts.indicators;
  const known = indicators.filter(({ values, target }) => values.length > 0 || target !== null);
  const rows = known.map(({ title, unit, code, target, values }) => ({
    name: `${code ? `${code} ` : ""}${title} (${unit})`,
    target,
    values,
  }));
  const counted = counters.map(({ counter, values }) => ({ name: texts.counter[counter], values }));
  if (rows.length + counted.length === 0) return [heading(t.heading), paragraph(t.none)];

  const years = (of: readonly { values: Values }[]) =>
    [...new Set(of.flatMap(({ values }) => values.map(({ year }) => year)))].toSorted(
      (one, other) => one - other,
    );
  const at = (values: Values, year: number) => {
    const found = values.find((one) => one.year === year);
    return found ? formatWhole(found.value, language) : "–";
  };
  const ofStrategy = years(rows);
  const ofProjects = years(counted);
  const compared = [...known.map(({ title, values }) => ({ name: title, values })), ...counted];
  return [
    heading(t.heading),
    ...(rows.length > 0
      ? [
          table(
            t.caption,
            [
              name(t.indicator, 50),
              figure(t.target, 12),
              ...ofStrategy.map((year) => figure(String(year), 12)),
            ],
            rows.map((row) => [
              row.name,
              row.target === null ? "–" : formatWhole(row.target, language),
              ...ofStrategy.map((year) => at(row.values, year)),
            ]),
          ),
        ]
      : []),
    ...(counted.length > 0
      ? [
          table(
            t.countersCaption,
            [name(t.counter, 50), ...ofProjects.map((year) => figure(String(year), 12))],
            counted.map((row) => [row.name, ...ofProjects.map((year) => at(row.values, year))]),
          ),
        ]
      : []),
    ...compared
      .filter(({ values }) => values.length > 1)
      .map(({ name: label, values }) => ({
        type: "bars" as const,
        caption: t.chart(label),
        rows: values.map(({ year, value }) => ({
          label: String(year),
          value,
          text: formatWhole(value, language),
        })),
      })),
  ];
}
