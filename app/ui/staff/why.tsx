import type { Criterion } from "#app/domain/calls/definition.ts";
import type { ComputedPlace, ComputedProposal } from "#app/domain/decisions/computation.ts";
import type { TieRule, TieStep } from "#app/domain/decisions/tie-break.ts";
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

function Tie({ steps, above }: { steps: readonly TieStep[]; above: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <p>
      {t("why.tie", { above })}{" "}
      {steps
        .map(({ rule, ...values }) =>
          t(values.above === values.below ? "why.tieSame" : "why.tieDecides", {
            rule: t(`tieRule.${rule}`),
            above: valueOf[rule](values.above, locale),
            below: valueOf[rule](values.below, locale),
          }),
        )
        .join(" ")}
    </p>
  );
}

/** How a place came about: sheets, means by criterion, what is not reached, how a tie was broken. */
export function Why({
  place: { result, tie },
  criteria,
  above,
  waiver,
}: {
  place: ComputedPlace;
  criteria: readonly Criterion[];
  /** Registration of the proposal with the same total that stands above. */
  above: string;
  /** Why two sheets that diverge were left to stand. */
  waiver: ComputedProposal["waiver"];
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  if (!result) return null;
  const points = (hundredths: number) => formatPoints(hundredths, locale);
  const titleOf = (id: string) =>
    say(criteria.find((criterion) => criterion.id === id)?.title ?? { lt: id, en: id });
  const means = result.means.map(({ mean }, index) => `${index + 1}) ${points(mean)}`).join("; ");
  return (
    <details className="why">
      <summary>{t("why.title")}</summary>
      <p>
        {t("why.mean", {
          totals: result.sheetTotals
            .filter((_, index) => result.counted[index])
            .map(points)
            .join(" + "),
          n: result.counted.filter(Boolean).length,
          total: points(result.total),
        })}
        {result.counted.includes(false) &&
          ` ${t("why.outlier", {
            totals: result.sheetTotals
              .filter((_, index) => !result.counted[index])
              .map(points)
              .join(", "),
          })}`}
      </p>
      {result.divergent && <p>{t("why.divergent", { spread: points(result.spread) })}</p>}
      {waiver && (
        <p>
          {t("divergence.waiver", {
            at: formatInstantSeconds(new Date(waiver.at), locale),
            reason: waiver.reason,
          })}
        </p>
      )}
      {result.shortfalls.map((one) => (
        <p key={`${one.kind}${"criterionId" in one ? one.criterionId : ""}`}>
          {one.kind === "threshold"
            ? t("why.threshold", { total: points(one.total), min: points(one.min) })
            : one.kind === "minimum"
              ? t("why.minimum", {
                  criterion: titleOf(one.criterionId),
                  mean: points(one.mean),
                  min: points(one.min),
                })
              : t("why.gate", { criterion: titleOf(one.criterionId) })}
        </p>
      ))}
      {tie && <Tie steps={tie.steps} above={above} />}
      <p>{t("why.means", { means })}</p>
    </details>
  );
}
