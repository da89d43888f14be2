import type { StrategyYear } from "#app/domain/archives/strategy-year.server.ts";
import {
  freedCents,
  leftCents,
  type LedgerLine,
  type Step,
} from "#app/domain/strategies/ledger.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import {
  heading,
  language,
  money,
  none,
  paragraph,
  t,
  table,
  type YearPage,
} from "./year-blocks.ts";

const step = ({ n, cents, unknown }: Step) =>
  n === 0 ? none : `${unknown === n ? none : money(cents)} (${n})`;

const lineCells = (line: LedgerLine) => [
  `${money(line.plannedCents)}${line.plannedProjects === null ? "" : ` (${line.plannedProjects})`}`,
  step(line.called),
  step(line.asked),
  step(line.selected),
  step(line.contracted),
  step(line.paid),
  freedCents(line) > 0 ? money(freedCents(line)) : none,
  money(leftCents(line)),
];

export function ledgerPage({ ledger, until }: StrategyYear): YearPage {
  const actions = ledger.goals
    .flatMap(({ objectives }) => objectives)
    .flatMap((objective) => objective.actions);
  return {
    name: "lesos",
    title: t("ledger.title"),
    blocks: [
      paragraph(
        `${formatInstant(until, language)} duomenys, sumos eurais; skliaustuose – projektų, kvietimų ar pasiūlymų skaičius.`,
      ),
      table(
        {
          caption: t("ledger.title"),
          heads: [
            t("strategy.action"),
            ...(
              [
                "planned",
                "called",
                "asked",
                "selected",
                "contracted",
                "paid",
                "freed",
                "left",
              ] as const
            ).map((one) => `>${t(`ledger.${one}`)}`),
          ],
          rows: [
            ...actions.map(({ number, title, line }) => [`${number} ${title}`, ...lineCells(line)]),
            ...(ledger.elsewhere ? [[t("ledger.elsewhere"), ...lineCells(ledger.elsewhere)]] : []),
          ],
          total: [t("strategy.total"), ...lineCells(ledger.total)],
        },
        t("strategy.noActions"),
      ),
      heading(2, t("ledger.how")),
      {
        type: "list",
        numbered: false,
        items: (
          ["called", "asked", "selected", "contracted", "paid", "freed", "left"] as const
        ).map((one) => `${t(`ledger.${one}`)}. ${t(`ledger.${one}Text`)}`),
      },
    ],
  };
}
