import { Form } from "react-router";
import type { LocalText } from "#app/domain/calls/definition.ts";
import {
  type Flips,
  mostWeight,
  type ScoreChange,
  type WeightChange,
} from "#app/domain/decisions/sensitivity.ts";
import type { WhatIf } from "#app/domain/decisions/what-if.ts";
import { formatAmount, formatMoney, share } from "#app/domain/values/money.ts";
import { formatPercent, formatQuantity } from "#app/domain/values/number.ts";
import { Button } from "../button.tsx";
import { Facts } from "../facts.tsx";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

type Without = Record<"line" | "place", { count: number; names: readonly string[] }>;

interface Near {
  registration: string;
  place: number | null;
  isAbove: boolean;
  score: Flips<ScoreChange>;
  weight: Flips<WeightChange>;
  without: Without;
}

/** What another sum would do, and how little would move the line; sums in cents. */
export interface ShownLine {
  budgetCents: number;
  sumCents: number;
  tried: WhatIf;
  next: { registration: string; applicant: string } | null;
  /** The least sums at which one more is funded. */
  sums: readonly number[];
  criteria: readonly { id: string; title: LocalText }[];
  near: readonly Near[];
}

/** Tries another sum for a list by a plain form, with a slider where scripts run; stores nothing. */
export function LineSection({ line }: { line: ShownLine | null }) {
  const t = useT();
  const locale = useLocale();
  if (!line)
    return (
      <p>
        <a href="?sum=#line">{t("line.link")}</a>
      </p>
    );
  const { budgetCents, sumCents, tried, next, sums } = line;
  const top = Math.ceil(Math.max(budgetCents, ...sums.slice(-1)) / 100);
  return (
    <section id="line" aria-labelledby="line-title">
      <h2 id="line-title">{t("line.title")}</h2>
      <p className="soft">{t("line.lead", { budget: formatMoney(budgetCents, locale) })}</p>
      <Form method="get" className="toolbar">
        <label>
          {t("line.sum")}
          <input
            id="line-sum"
            name="sum"
            inputMode="decimal"
            defaultValue={formatAmount(sumCents, locale)}
          />
        </label>
        <label hidden>
          {t("line.slide")}
          <input
            type="range"
            min={0}
            max={top}
            defaultValue={Math.round(sumCents / 100)}
            data-slides="line-sum"
            data-funded="line-funded"
            data-sums={JSON.stringify(sums)}
          />
        </label>
        <Button type="submit" look="quiet">
          {t("line.show")}
        </Button>
      </Form>
      <div className="card">
        <h3>{t("line.result", { sum: formatMoney(sumCents, locale) })}</h3>
        <Facts
          facts={[
            {
              label: t("line.funded"),
              value: <output id="line-funded">{String(tried.funded)}</output>,
            },
            { label: t("line.cumulative"), value: formatMoney(tried.cumulativeCents, locale) },
            { label: t("line.left"), value: formatMoney(tried.remainderCents, locale) },
            {
              label: t("line.next"),
              value: next ? (
                <>
                  {next.registration} · <Original>{next.applicant}</Original>
                  {tried.isOffered && ` – ${t("line.offered")}`}
                </>
              ) : (
                t("line.nobodyLeft")
              ),
            },
          ]}
        />
      </div>
      <ScrollTable label={t("line.kinds")} className="dense">
        <thead>
          <tr>
            <th scope="col">{t("line.kind")}</th>
            <th scope="col" className="num">
              {t("line.count")}
            </th>
            <th scope="col" className="num">
              {t("line.cents")}
            </th>
            <th scope="col" className="num">
              {t("line.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {tried.kinds.map(({ kind, count, cents }) => (
            <tr key={kind}>
              <th scope="row">{t(`line.kind.${kind}`)}</th>
              <td className="num">{count}</td>
              <td className="num">{formatAmount(cents, locale)}</td>
              <td className="num">
                {formatPercent(share(cents, tried.cumulativeCents), locale, "table")}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <SensitivityTable line={line} />
      <script src="/line-slider.js" defer />
    </section>
  );
}

function SensitivityTable({ line: { near, criteria } }: { line: ShownLine }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  if (near.length === 0) return <p className="soft">{t("sensitivity.none")}</p>;
  const words = (change: ScoreChange | WeightChange | null) => {
    if (!change) return t("sensitivity.nothing");
    const unit = change.kind === "weight" ? 100 : 1;
    return t("sensitivity.change", {
      criterion: say(
        criteria.find(({ id }) => id === change.criterionId)?.title ?? { lt: "", en: "" },
      ),
      from: formatQuantity(change.from / unit, locale),
      to: formatQuantity(change.to / unit, locale),
    });
  };
  const people = ({ count, names }: Without["line"]) => {
    if (count === 0) return t("sensitivity.nothing");
    if (names.length === 0) return t("sensitivity.withoutAny", { n: count });
    return t("sensitivity.without", { name: names.join(", ") });
  };
  const both = (line: string, place: string) => (
    <span>
      <small className="block">
        {t("sensitivity.line")}: {line}
      </small>
      <small className="block">
        {t("sensitivity.place")}: {place}
      </small>
    </span>
  );
  return (
    <>
      <h3>{t("sensitivity.title")}</h3>
      <p className="soft">{t("sensitivity.lead")}</p>
      <ScrollTable label={t("sensitivity.title")} className="dense cards">
        <thead>
          <tr>
            <th scope="col">{t("sensitivity.proposal")}</th>
            <th scope="col">{t("sensitivity.score")}</th>
            <th scope="col">{t("sensitivity.weight")}</th>
            <th scope="col">{t("sensitivity.evaluator")}</th>
          </tr>
        </thead>
        <tbody>
          {near.map(({ registration, place, isAbove, score, weight, without }) => (
            <tr key={registration}>
              <th scope="row">
                {place}. {registration}
                <small className="block">
                  {t(isAbove ? "sensitivity.above" : "sensitivity.below")}
                </small>
              </th>
              <td className="long" data-label={t("sensitivity.score")}>
                {both(words(score.line), words(score.place))}
              </td>
              <td className="long" data-label={t("sensitivity.weight")}>
                {both(words(weight.line), words(weight.place))}
              </td>
              <td className="long" data-label={t("sensitivity.evaluator")}>
                {both(people(without.line), people(without.place))}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className="soft">
        {t("sensitivity.withinWeights", { percent: formatQuantity(mostWeight / 100, locale) })}
      </p>
    </>
  );
}
