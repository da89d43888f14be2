import type { StrategyYear } from "#app/domain/archives/strategy-year.server.ts";
import { type ContentChange, isSum } from "#app/domain/strategies/compare-contents.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { isMessage } from "#app/i18n/translate.ts";
import {
  facts,
  filesOf,
  heading,
  language,
  money,
  none,
  paragraph,
  t,
  table,
  type YearPage,
} from "./year-blocks.ts";
import { documentNames } from "./year-files.ts";

export function strategyPage(year: StrategyYear): YearPage {
  const { strategy } = year;
  const files = filesOf(documentNames(year));
  const kindOf = (kind: string) => {
    const key = `strategy.act.${kind}`;
    return isMessage(key) ? t(key) : kind;
  };
  return {
    name: "strategija",
    title: strategy.title.lt,
    blocks: [
      ...facts([
        ["Grupė", strategy.group.name],
        ["Laikotarpis", `${strategy.periodFrom}–${strategy.periodTo}`],
        [t("strategy.territory"), strategy.territory],
      ]),
      ...(strategy.targetGroups.length > 0
        ? [
            heading(2, t("strategy.targetGroups")),
            { type: "list" as const, numbered: false, items: strategy.targetGroups },
          ]
        : []),
      heading(2, t("strategy.funding")),
      table(
        {
          caption: t("strategy.funding"),
          heads: [t("strategy.source"), `>${t("strategy.sum")}`],
          rows: strategy.funding.map(({ name, cents }) => [name.lt, money(cents)]),
          total: [t("strategy.total"), money(strategy.fundingCents)],
        },
        "Finansavimo šaltiniai nenurodyti.",
      ),
      heading(2, t("strategy.acts")),
      table(
        {
          caption: t("strategy.acts"),
          heads: [t("strategy.what"), t("strategy.kind"), t("strategy.date"), t("strategy.number")],
          rows: strategy.acts.map(({ title, kind, day, dateText, number }) => [
            title,
            kindOf(kind),
            day ?? dateText ?? none,
            number ?? none,
          ]),
        },
        "Dokumentų nėra.",
      ),
      ...files,
    ],
  };
}

const changed = ({ field }: ContentChange, value: string | number | null) => {
  if (value === null || value === "") return none;
  if (typeof value === "string") return value;
  return isSum(field) ? formatMoney(value, language) : String(value);
};

export function amendmentsPage({ versions }: StrategyYear): YearPage {
  return {
    name: "pakeitimai",
    title: t("strategyVersions.title"),
    blocks: [
      ...(versions.length === 0 ? [paragraph(t("strategyVersions.none"))] : []),
      ...versions.flatMap((version) => [
        heading(2, t("strategyVersions.n", { n: version.n })),
        ...facts([
          [t("strategyVersions.reason"), version.reason],
          [t("strategyVersions.approvedOn"), version.approvedOn],
          [t("strategyVersions.minutesNo"), version.minutesNo],
        ]),
        table(
          {
            caption: `${t("strategyVersions.changes")}: ${t("strategyVersions.n", { n: version.n })}`,
            heads: [
              t("strategyVersions.what"),
              t("strategyVersions.before"),
              t("strategyVersions.after"),
            ],
            rows: version.changes.map((change) => [
              t(`strategyVersions.field.${change.field}`, { of: change.of }),
              changed(change, change.before),
              changed(change, change.after),
            ]),
          },
          version.n === 1 ? t("strategyVersions.first") : none,
        ),
      ]),
    ],
  };
}
