import type { CallRules } from "#app/domain/calls/definition.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatPercent, formatQuantity } from "#app/domain/values/number.ts";
import { useLocale, useT } from "../use-t.ts";

/** How the points of evaluators become decisions, and by when people answer each other. */
export function Rules({ rules }: { rules: CallRules }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <h3>{t("call.afterwards")}</h3>
      <ul>
        <li>{t("call.rule.clarification", { n: rules.clarificationDays })}</li>
        <li>{t("call.rule.evaluators", { n: rules.evaluatorsPerProposal })}</li>
        <li>{t("call.rule.divergence", { percent: formatPercent(rules.divergenceBp, locale) })}</li>
        <li>
          {t("call.rule.threshold", {
            n: rules.thresholdPoints / 100,
            points: formatQuantity(rules.thresholdPoints, locale),
          })}
        </li>
        <li>{t("call.rule.order")}</li>
        {rules.partialMinShareBp !== null && (
          <li>
            {t("call.rule.partial", { percent: formatPercent(rules.partialMinShareBp, locale) })}
          </li>
        )}
        <li>
          {t("call.rule.ties")}{" "}
          {rules.tieBreakers.map((breaker) => t(`call.tie.${breaker}`)).join("; ")}.
        </li>
        <li>
          {t("call.rule.reserve", { date: formatLongDay(rules.reserveValidUntil, locale) })}
          {locale === "en" && "."}
        </li>
        <li>{t("call.rule.complaint", { n: rules.complaintDays })}</li>
      </ul>
    </>
  );
}
