import type { Criterion } from "#app/domain/calls/definition.ts";
import type { RankedEntry } from "#app/domain/decisions/ranking.ts";
import type { TieRule, TieStep } from "#app/domain/decisions/tie-break.ts";
import type { Shortfall } from "#app/domain/evaluation/aggregate.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { useLocalText } from "../local-text.ts";
import { useLocale, useT } from "../use-t.ts";

const valueOf: Record<TieRule, (value: number, locale: Locale) => string> = {
  smallerRequest: (cents, locale) => formatMoney(cents, locale),
  higherFirstCriterion: (points, locale) => formatPoints(points, locale),
  moreJobs: (jobs) => String(jobs),
  earlierSubmission: (time, locale) => formatInstantSeconds(new Date(time), locale),
  registrationNumber: (number) => String(number),
};

/** How a tie was broken, as one sentence: each rule that was tried, to the one that decided. */
export function TieNote({
  tie,
  total,
  above,
}: {
  tie: RankedEntry["tie"];
  /** Hundredths of a point. */
  total: number;
  /** Registration of the proposal with the same total that stands above. */
  above: string;
}) {
  const t = useT();
  const locale = useLocale();
  if (!tie) return null;
  const words = ({ rule, ...values }: TieStep) => {
    const [one, other] = [values.above, values.below].map((value) => valueOf[rule](value, locale));
    return values.above === values.below
      ? t(`tie.same.${rule}`, { value: one ?? "" })
      : t(`tie.by.${rule}`, { above: one ?? "", below: other ?? "" });
  };
  const steps = tie.steps.map(words).join("; ");
  return (
    <small className="block">
      {t("tie.sentence", { total: formatPoints(total, locale), above, steps })}
    </small>
  );
}

/** Which gate or minimum keeps a proposal from funding. */
export function ShortfallNotes({
  shortfalls,
  criteria,
}: {
  shortfalls: readonly Shortfall[];
  criteria: readonly Pick<Criterion, "id" | "title">[];
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const points = (hundredths: number) => formatPoints(hundredths, locale);
  const titleOf = (id: string) =>
    say(criteria.find((criterion) => criterion.id === id)?.title ?? { lt: id, en: id });
  const words = (one: Shortfall) => {
    if (one.kind === "threshold")
      return t("why.threshold", { total: points(one.total), min: points(one.min) });
    const criterion = titleOf(one.criterionId);
    if (one.kind === "gate") return t("why.gate", { criterion });
    return t("why.minimum", { criterion, mean: points(one.mean), min: points(one.min) });
  };
  return shortfalls.map((one) => (
    <small className="block" key={`${one.kind}${"criterionId" in one ? one.criterionId : ""}`}>
      {words(one)}
    </small>
  ));
}
