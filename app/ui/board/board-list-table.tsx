import { Fragment } from "react";
import { Link } from "react-router";
import type { Criterion } from "#app/domain/calls/definition.ts";
import type { ListRow, MaskedList, RowResult } from "#app/domain/board/masked-list.ts";
import type { Partner } from "#app/domain/proposals/partners.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { Original } from "../original.tsx";
import { ShortfallNotes, TieNote } from "../staff/place-notes.tsx";
import { OutcomeTag } from "../staff/outcome-tag.tsx";
import { Tag } from "../status.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

const divergenceTexts = {
  open: "ranking.divergent",
  third: "ranking.third",
  waived: "divergence.waived",
} as const;

interface Shown extends Omit<MaskedList, "rows"> {
  rows: readonly (ListRow & { partners: readonly Partner[] })[];
  /** Hundredths of a point. */
  max: number;
  threshold: number;
  criteria: readonly Pick<Criterion, "id" | "title">[];
  /** ISO day. */
  reserveUntil: string | null;
}

/** The list as one viewer may see it; places and money stand there only if all of it does. */
export function BoardListTable({ list }: { list: Shown }) {
  const t = useT();
  const { rows, line, isWhole } = list;
  const isDecided = rows.some(({ decided }) => decided);
  return (
    <ScrollTable label={t("ranking.title")} className="rank cards">
      <thead>
        <tr>
          {isWhole && (
            <th scope="col" className="num">
              {t("ranking.place")}
            </th>
          )}
          <th scope="col" className="who">
            {t("staff.applicant")}
          </th>
          <th scope="col" className="num">
            {t("ranking.total")}
          </th>
          <th scope="col" className="num">
            {t("ranking.range")}
          </th>
          <th scope="col" className="num">
            {t("ranking.asked")}
          </th>
          {isWhole && (
            <th scope="col" className="num">
              {t(isDecided ? "decision.granted" : "ranking.cumulative")}
            </th>
          )}
          <th scope="col">
            {t(isDecided ? "decision.outcome" : isWhole ? "ranking.outcome" : "board.result")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            {line?.cutIndex === index && <BudgetLine line={line} />}
            <Row row={row} isDecided={isDecided} list={list} />
          </Fragment>
        ))}
        {line?.cutIndex === rows.length && <BudgetLine line={line} />}
      </tbody>
    </ScrollTable>
  );
}

function BudgetLine({ line }: { line: NonNullable<MaskedList["line"]> }) {
  const t = useT();
  const locale = useLocale();
  const left = formatMoney(line.remainderCents, locale);
  return (
    <tr className="cut">
      <td colSpan={7}>
        {t("ranking.line", { budget: formatMoney(line.budgetCents, locale), left })}
        {line.isOffered && ` – ${t("ranking.lineOffered")}`}
      </td>
    </tr>
  );
}

function Row({
  row,
  isDecided,
  list: { rows, criteria, threshold, reserveUntil },
}: {
  row: Shown["rows"][number];
  isDecided: boolean;
  list: Shown;
}) {
  const t = useT();
  const locale = useLocale();
  const { opened, standing, decided, partners } = row;
  const to = `/board/proposals/${row.id}`;
  const heading = (
    <>
      <strong>
        <Original>{row.applicant}</Original>
      </strong>
      <small className="block">
        <Link to={opened ? to : `${to}/declaration`}>{row.registration}</Link> ·{" "}
        <Original>{row.title}</Original>
      </small>
      {partners.length > 0 && (
        <small className="block">
          {t("declaration.partners")}:{" "}
          <Original>{partners.map(({ name }) => name).join("; ")}</Original>
        </small>
      )}
    </>
  );
  if (!opened)
    return (
      <tr>
        <td className="who">{heading}</td>
        <td colSpan={4}>
          <Link to={`${to}/declaration`}>{t("board.declare")}</Link>
        </td>
      </tr>
    );

  const { requestedCents, result } = opened;
  const scored = result.kind === "scored" ? result : null;
  const total = scored?.total ?? null;
  const range = scored?.range ?? null;
  const above = rows.find(({ id }) => id === standing?.tie?.aboveId)?.registration ?? "";
  const sum = isDecided ? decided?.grantCents : standing?.cumulativeCents;
  return (
    <tr className={standing?.place === null ? "below" : undefined}>
      {standing && (
        <td className="num" data-label={t("ranking.place")}>
          {standing.place ?? "–"}
        </td>
      )}
      <td className="who">
        {heading}
        {scored?.divergence && <Tag tone="wait">{t(divergenceTexts[scored.divergence])}</Tag>}
        {standing && total !== null && <TieNote tie={standing.tie} total={total} above={above} />}
        {scored && <ShortfallNotes shortfalls={scored.shortfalls} criteria={criteria} />}
        {scored?.waiver && (
          <small className="block">
            {t("divergence.waiver", {
              at: formatInstantSeconds(new Date(scored.waiver.at), locale),
              reason: scored.waiver.reason,
            })}
          </small>
        )}
      </td>
      <td className="num" data-label={t("ranking.total")}>
        <strong>{total === null ? "–" : formatPoints(total, locale)}</strong>
      </td>
      <td className="num" data-label={t("ranking.range")}>
        {range && (
          <span>
            <span className="nowrap">
              {formatPoints(range.min, locale)}–{formatPoints(range.max, locale)}
            </span>
            <small className="block">
              {t("ranking.spread", { spread: formatPoints(range.spread, locale) })}
            </small>
          </span>
        )}
      </td>
      <td className="num" data-label={t("ranking.asked")}>
        {formatAmount(requestedCents, locale)}
      </td>
      {standing && (
        <td className="num" data-label={t(isDecided ? "decision.granted" : "ranking.cumulative")}>
          {sum ? formatAmount(sum, locale) : "–"}
        </td>
      )}
      <td
        data-label={t(
          isDecided ? "decision.outcome" : standing ? "ranking.outcome" : "board.result",
        )}
      >
        {decided ? (
          <span>
            {t(`boardOutcome.${decided.outcome}`)}
            {decided.reservePlace !== null && ` R${decided.reservePlace}`}
          </span>
        ) : standing?.outcome ? (
          <span>
            <OutcomeTag outcome={standing.outcome} threshold={threshold} />
            {standing.outcome.kind === "RESERVE" && reserveUntil && (
              <small className="block">{t("ranking.reserveUntil", { date: reserveUntil })}</small>
            )}
          </span>
        ) : (
          <Result result={result} />
        )}
      </td>
    </tr>
  );
}

function Result({ result }: { result: RowResult }) {
  const t = useT();
  if (result.kind === "rejected") return <Tag tone="bad">{t("board.rejected")}</Tag>;
  if (result.total === null) return <Tag tone="plain">{t("ranking.noScore")}</Tag>;
  return result.passed ? <Tag>{t("board.passed")}</Tag> : <Tag tone="bad">{t("board.failed")}</Tag>;
}
