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
import { OutcomeTag } from "./outcome-tag.tsx";
import { ScoreDots } from "./score-dots.tsx";
import { Why } from "./why.tsx";

const columns = 7;

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

/** The ranked list with the line where the money ends; `shown` narrows the rows. */
export function RankingTable({
  computation,
  shown,
}: {
  computation: ShownComputation;
  shown: (place: ComputedPlace) => boolean;
}) {
  const t = useT();
  const { places, line, rules, criteria } = computation;
  const max = maxTotal(criteria);
  const proposals = new Map(computation.proposals.map((one) => [one.id, one]));
  return (
    <ScrollTable label={t("ranking.title")} className="rank">
      <thead>
        <tr>
          <th scope="col" className="num">
            {t("ranking.place")}
          </th>
          <th scope="col" className="who">
            {t("staff.applicant")}
          </th>
          <th scope="col">{t("ranking.scores")}</th>
          <th scope="col" className="num">
            {t("ranking.total")}
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
        {places.map((place, index) => (
          <Fragment key={place.proposalId}>
            {index === line.cutIndex && <BudgetLineRow computation={computation} />}
            {shown(place) && (
              <Row
                place={place}
                proposal={proposals.get(place.proposalId)}
                above={proposals.get(place.tie?.aboveId ?? "")?.registration ?? ""}
                max={max}
                rules={rules}
                criteria={criteria}
              />
            )}
          </Fragment>
        ))}
        {line.cutIndex === places.length && <BudgetLineRow computation={computation} />}
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
}: Pick<ShownComputation, "rules" | "criteria"> & {
  place: ComputedPlace;
  proposal: ShownComputation["proposals"][number] | undefined;
  above: string;
  max: number;
}) {
  const t = useT();
  const locale = useLocale();
  const { result, outcome } = place;
  if (!proposal) return null;
  return (
    <tr className={place.place === null ? "below" : undefined}>
      <td className="num">{place.place ?? "–"}</td>
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
        <Why place={place} criteria={criteria} above={above} waiver={proposal.waiver} />
      </td>
      <td>{result && <ScoreDots result={result} max={max} threshold={rules.thresholdPoints} />}</td>
      <td className="num">
        <strong>{result ? formatPoints(result.total, locale) : "–"}</strong>
      </td>
      <td className="num">{formatAmount(proposal.requestedCents, locale)}</td>
      <td className="num">
        {place.cumulativeCents === null ? "" : formatAmount(place.cumulativeCents, locale)}
      </td>
      <td>
        <OutcomeTag outcome={outcome} threshold={rules.thresholdPoints} />
      </td>
    </tr>
  );
}
