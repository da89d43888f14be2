import {
  freedCents,
  leftCents,
  type LedgerLine,
  type Step,
} from "#app/domain/strategies/ledger.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Ledger {
  goals: readonly {
    id: string;
    title: string;
    objectives: readonly {
      id: string;
      number: string | null;
      title: string;
      actions: readonly { id: string; number: string; title: string; line: LedgerLine }[];
      line: LedgerLine;
    }[];
  }[];
  elsewhere: LedgerLine | null;
  total: LedgerLine;
}

const heads = [
  "ledger.planned",
  "ledger.called",
  "ledger.asked",
  "ledger.selected",
  "ledger.contracted",
  "ledger.paid",
  "ledger.left",
] as const;

/** Goals, objectives and actions with each step of their money, and the sums of these. */
export function LedgerTable({ ledger }: { ledger: Ledger }) {
  const t = useT();
  return (
    <ScrollTable label={t("ledger.title")} className="actions dense cards broad">
      <thead>
        <tr>
          <th scope="col">{t("strategy.action")}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="num">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      {ledger.goals.flatMap((goal) =>
        goal.objectives.map((objective, index) => (
          <tbody key={objective.id}>
            {index === 0 && (
              <tr className="objective">
                <th scope="rowgroup" colSpan={heads.length + 1}>
                  {t("strategy.goal")}. <Original>{goal.title}</Original>
                </th>
              </tr>
            )}
            <tr className="objective">
              <th scope="rowgroup" colSpan={heads.length + 1}>
                {objective.number
                  ? t("strategy.objective", { number: objective.number })
                  : t("strategy.objectiveUnnumbered")}
                . <Original>{objective.title}</Original>
              </th>
            </tr>
            {objective.actions.map(({ id, number, title, line }) => (
              <Row key={id} line={line}>
                {number} <Original>{title}</Original>
              </Row>
            ))}
            {objective.actions.length > 1 && (
              <Row line={objective.line} isTotal>
                {t("strategy.objectiveTotal")}
              </Row>
            )}
          </tbody>
        )),
      )}
      <tfoot>
        {ledger.elsewhere && <Row line={ledger.elsewhere}>{t("ledger.elsewhere")}</Row>}
        <Row line={ledger.total} isTotal>
          {t("strategy.total")}
        </Row>
      </tfoot>
    </ScrollTable>
  );
}

function Row({
  line,
  isTotal = false,
  children,
}: {
  line: LedgerLine;
  isTotal?: boolean;
  children: React.ReactNode;
}) {
  const t = useT();
  const locale = useLocale();
  const { plannedCents, plannedProjects } = line;
  const freed = freedCents(line);
  return (
    <tr className={isTotal ? "total" : undefined}>
      <th scope="row">{children}</th>
      <Cell head="ledger.planned" cents={plannedCents}>
        {plannedProjects !== null && t("ledger.projects", { n: plannedProjects })}
      </Cell>
      <Cell head="ledger.called" {...shown(line.called)}>
        {line.called.n > 0 && t("ledger.calls", { n: line.called.n })}
      </Cell>
      <Cell head="ledger.asked" {...shown(line.asked)}>
        {line.asked.n > 0 && t("ledger.proposals", { n: line.asked.n })}
      </Cell>
      <Cell head="ledger.selected" {...shown(line.selected)}>
        {plannedProjects === null
          ? line.selected.n > 0 && t("ledger.projects", { n: line.selected.n })
          : t("ledger.ofProjects", { n: plannedProjects, done: line.selected.n })}
      </Cell>
      <Cell head="ledger.contracted" {...shown(line.contracted)}>
        {line.contracted.n > 0 && t("ledger.projects", { n: line.contracted.n })}
      </Cell>
      <Cell head="ledger.paid" {...shown(line.paid)}>
        {line.paid.n > 0 && t("ledger.projects", { n: line.paid.n })}
      </Cell>
      <Cell head="ledger.left" cents={leftCents(line)}>
        {freed > 0 && (
          <>
            {t("ledger.ofFreed")}
            <br />
            {formatAmount(freed, locale)}
          </>
        )}
      </Cell>
    </tr>
  );
}

/** The sum of a step; none where it has no rows, or none of them has a sum. */
const shown = ({ n, cents, unknown }: Step) => ({ cents: unknown === n ? null : cents });

function Cell({
  head,
  cents,
  children,
}: {
  head: (typeof heads)[number];
  cents: number | null;
  children?: React.ReactNode;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <td className="num" data-label={t(head)}>
      <span>
        <span className="nowrap">{cents === null ? "–" : formatAmount(cents, locale)}</span>
        {children && <small className="block soft">{children}</small>}
      </span>
    </td>
  );
}
