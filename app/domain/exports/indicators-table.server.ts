import { strategyIndicators } from "#app/domain/monitoring/strategy-indicators.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { StrategyAddress } from "#app/domain/strategies/ledger-page.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { Reading } from "./reading.server.ts";
import { askedTable, type Cell, type Table } from "./table.ts";

/** What the projects of a strategy reached, a figure in a row: by indicator, counter and code, and by year. */
export async function exportIndicators(
  ctx: Pick<Ctx, "db">,
  { file, ...address }: StrategyAddress & { file: string },
  { t }: Reading,
) {
  const as = askedTable(file, ["indicators"] as const)?.as;
  const page = await strategyIndicators(ctx, address);
  if (!as || !page.ok) return refuse("not-found");
  const { indicators, counters, codes, years, slug } = page.value;
  const yearly = (part: string, name: string, byYear: readonly number[]): Cell[][] =>
    years.map((year, index) => [part, name, null, null, year, null, byYear[index] ?? 0]);
  const table: Table = {
    name: `${slug}-${t("exports.file.indicators")}`,
    columns: [
      { key: "part", head: t("reports.part"), kind: "text" },
      { key: "name", head: t("strategy.indicator"), kind: "text" },
      { key: "code", head: t("strategy.code"), kind: "text" },
      { key: "target", head: t("strategy.target"), kind: "whole" },
      { key: "year", head: t("reports.year"), kind: "whole" },
      { key: "stated", head: t("monitoring.stated"), kind: "whole" },
      { key: "reached", head: t("monitoring.reached"), kind: "whole" },
    ],
    rows: [
      ...indicators.flatMap(({ title, code, target, values, reached }): Cell[][] => [
        [t("strategy.indicators"), title, code, target, null, null, reached],
        ...values.map(({ year, value }): Cell[] => [
          t("strategy.indicators"),
          title,
          code,
          target,
          year,
          value,
          null,
        ]),
      ]),
      ...counters.flatMap(({ counter, byYear }) =>
        yearly(t("monitoring.counters"), t(`counter.${counter}`), byYear),
      ),
      ...codes.flatMap(({ code, byYear }) => yearly(t("monitoring.codes"), code, byYear)),
    ],
  };
  return ok({ table, as });
}
