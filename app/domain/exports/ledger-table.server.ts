import { ok, refuse } from "#app/domain/result.ts";
import { ledgerPage, type StrategyAddress } from "#app/domain/strategies/ledger-page.server.ts";
import { freedCents, leftCents, type LedgerLine } from "#app/domain/strategies/ledger.ts";
import type { strategyLedger } from "#app/domain/strategies/ledger.server.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { Reading } from "./reading.server.ts";
import { askedTable, type Column, type Table } from "./table.ts";

const steps = ["called", "asked", "selected", "contracted", "paid"] as const;

/** The ledger of a strategy, an action in a row; sums of actions are left to whoever reads it. */
export async function exportLedger(
  ctx: Ctx,
  { file, ...asked }: StrategyAddress & { file: string; inside: boolean },
  { t }: Reading,
) {
  const as = askedTable(file, ["ledger"] as const)?.as;
  const page = await ledgerPage(ctx, asked);
  if (!as || !page.ok) return refuse("not-found");
  const { ledger, slug } = page.value;
  return ok({ table: ledgerTable(ledger, slug, t), as });
}

type Ledger = NonNullable<Awaited<ReturnType<typeof strategyLedger>>>;

/** A ledger as a table, an action in a row. */
export function ledgerTable(ledger: Ledger, slug: string, t: Translate): Table {
  const columns: Column[] = [
    { key: "goal", head: t("strategy.goal"), kind: "text" },
    { key: "objective", head: t("strategy.objectiveUnnumbered"), kind: "text" },
    { key: "number", head: t("exports.action"), kind: "text" },
    { key: "title", head: t("strategy.action"), kind: "text" },
    { key: "plannedProjects", head: t("ledger.plannedN"), kind: "whole" },
    { key: "planned", head: t("ledger.planned"), kind: "money" },
    ...steps.flatMap((step): Column[] => [
      { key: `${step}Count`, head: t(`ledger.${step}N`), kind: "whole" },
      { key: step, head: t(`ledger.${step}`), kind: "money" },
    ]),
    { key: "freed", head: t("ledger.freed"), kind: "money" },
    { key: "left", head: t("ledger.left"), kind: "money" },
  ];
  const cells = (line: LedgerLine) => [
    line.plannedProjects,
    line.plannedCents,
    ...steps.flatMap((step) => [line[step].n, line[step].cents]),
    freedCents(line),
    leftCents(line),
  ];
  const rows = ledger.goals.flatMap((goal) =>
    goal.objectives.flatMap((objective) =>
      objective.actions.map(({ number, title, line }) => [
        goal.title,
        objective.title,
        number,
        title,
        ...cells(line),
      ]),
    ),
  );
  if (ledger.elsewhere) rows.push(["", "", "", t("ledger.elsewhere"), ...cells(ledger.elsewhere)]);
  return { name: `${t("exports.file.ledger")}-${slug}`, columns, rows };
}
