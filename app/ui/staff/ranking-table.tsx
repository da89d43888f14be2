import { Fragment } from "react";
import type { ComputedPlace, ShownComputation } from "#app/domain/decisions/computation.ts";
import { addsPoints, maxTotal } from "#app/domain/evaluation/sheet-total.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { Tag } from "../status.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";
import { ShortfallNotes, TieNote } from "./place-notes.tsx";
import { OutcomeTag } from "./outcome-tag.tsx";
import { ScoreDots } from "./score-dots.tsx";
import { Why } from "./why.tsx";

const columns = 8;

/** The criteria by the numbers that the reasons of the list name them by. */
export function CriteriaLegend({ criteria }: Pick<ShownComputation, "criteria">) {
  const say = useLocalText();
  const locale = useLocale();
  return (
    <ol className="legend">
      {criteria.filter(addsPoints).map(({ id, title, maxPoints }) => (
        <li key={id}>
          {say(title)} <small>({formatQuantity(maxPoints, locale)})</small>
        </li>
      ))}
    </ol>
  );
}

/** The ranked list with the line where the money ends; `shown` tells its rows by their indexes. */
export function RankingTable({
  computation,
  shown,
  reserveUntil,
}: {
  computation: ShownComputation;
  shown: (place: ComputedPlace, index: number) => boolean;
  /** Until when the reserve is valid, ISO day. */
  reserveUntil: string;
}) {
  const t = useT();
  const { places, line, rules, criteria } = computation;
  const max = maxTotal(criteria);
  const proposals = new Map(computation.proposals.map((one) => [one.id, one]));
  const rows = places.flatMap((place, index) => (shown(place, index) ? [{ place, index }] : []));
  const [first, last] = [rows.at(0)?.index ?? 0, rows.at(-1)?.index ?? 0];
  const isLast = last === places.length - 1;
  const hasLine = line.cutIndex >= first && (line.cutIndex <= last || isLast);
  const after = rows.findIndex(({ index }) => index >= line.cutIndex);
  return (
    <ScrollTable label={t("ranking.title")} className="rank cards">
      <thead>
        <tr>
          <th scope="col" className="num">
            {t("ranking.place")}
          </th>
          <th scope="col" className="who">
            {t("staff.applicant")}
          </th>
          <th scope="col" className="wide-only">
            {t("ranking.scores")}
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
          <th scope="col" className="num">
            {t("ranking.cumulative")}
          </th>
          <th scope="col">{t("ranking.outcome")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place }, at) => (
          <Fragment key={place.proposalId}>
            {hasLine && at === after && <BudgetLineRow computation={computation} />}
            <Row
              place={place}
              proposal={proposals.get(place.proposalId)}
              above={proposals.get(place.tie?.aboveId ?? "")?.registration ?? ""}
              max={max}
              rules={rules}
              criteria={criteria}
              reserveUntil={reserveUntil}
            />
          </Fragment>
        ))}
        {hasLine && after === -1 && <BudgetLineRow computation={computation} />}
      </tbody>
    </ScrollTable>
  );
}

function BudgetLineRow({ computation: { line, rules } }: { computation: ShownComputation }) {
  const t = useT();
  const locale = useLocale();
  const left = formatMoney(line.remainderCents, locale);
  return (
    <tr className="cut">
      <td colSpan={columns}>
        {t("ranking.line", { budget: formatMoney(rules.budgetCents, locale), left })}
        {line.isOffered && ` – ${t("ranking.lineOffered")}`}
      </td>
    </tr>
  );
}

function Row({
  place,
  proposal,
  above,
  max,
  rules,
  criteria,
  reserveUntil,
}: Pick<ShownComputation, "rules" | "criteria"> & {
  place: ComputedPlace;
  proposal: ShownComputation["proposals"][number] | undefined;
  above: string;
  max: number;
  reserveUntil: string;
}) {
  const t = useT();
  const locale = useLocale();
  const { result, outcome } = place;
  if (!proposal) return null;
  return (
    <tr className={place.place === null ? "below" : undefined}>
      <td className="num" data-label={t("ranking.place")}>
        {place.place ?? "–"}
      </td>
      <td className="who">
        <strong>
          <Original>{proposal.applicant}</Original>
        </strong>{" "}
        {result?.divergent && (
          <Tag tone="wait">
            {t(
              result.sheetTotals.length > 2
                ? "ranking.third"
                : proposal.waiver
                  ? "divergence.waived"
                  : "ranking.divergent",
            )}
          </Tag>
        )}
        <small className="block">
          <a href={`/staff/proposals/${proposal.id}`}>{proposal.registration}</a> ·{" "}
          <Original>{proposal.title}</Original>
        </small>
        {result && <TieNote tie={place.tie} total={result.total} above={above} />}
        {result && <ShortfallNotes shortfalls={result.shortfalls} criteria={criteria} />}
        <Why place={place} waiver={proposal.waiver} />
      </td>
      <td className="wide-only">
        {result && <ScoreDots result={result} max={max} threshold={rules.thresholdPoints} />}
      </td>
      <td className="num" data-label={t("ranking.total")}>
        <strong>{result ? formatPoints(result.total, locale) : "–"}</strong>
      </td>
      <td className="num" data-label={t("ranking.range")}>
        {result && (
          <span>
            <span className="nowrap">
              {formatPoints(result.min, locale)}–{formatPoints(result.max, locale)}
            </span>
            <small className="block">
              {t("ranking.spread", { spread: formatPoints(result.spread, locale) })}
            </small>
          </span>
        )}
      </td>
      <td className="num" data-label={t("ranking.asked")}>
        {formatAmount(proposal.requestedCents, locale)}
      </td>
      <td className="num" data-label={t("ranking.cumulative")}>
        {place.cumulativeCents === null ? "" : formatAmount(place.cumulativeCents, locale)}
      </td>
      <td data-label={t("ranking.outcome")}>
        <span>
          <OutcomeTag outcome={outcome} threshold={rules.thresholdPoints} />
          {outcome.kind === "RESERVE" && (
            <small className="block">{t("ranking.reserveUntil", { date: reserveUntil })}</small>
          )}
        </span>
      </td>
    </tr>
  );
}
