import type { Outcome } from "#app/domain/decisions/ranking.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { Tag } from "../status.tsx";
import { useLocale, useT } from "../use-t.ts";

/** The outcome that the computation proposes; points are hundredths. */
export function OutcomeTag({ outcome, threshold }: { outcome: Outcome; threshold: number }) {
  const t = useT();
  const locale = useLocale();
  switch (outcome.kind) {
    case "SELECTED":
      return <Tag>{t("ranking.selected")}</Tag>;
    case "PARTIAL":
      return (
        <Tag tone="wait">
          {t("ranking.partial", { sum: formatMoney(outcome.offerCents, locale) })}
        </Tag>
      );
    case "RESERVE":
      return <Tag tone="wait">{t("ranking.reserve", { place: outcome.place })}</Tag>;
    case "BELOW_THRESHOLD":
      return <Tag tone="bad">{t("ranking.below", { min: formatQuantity(threshold, locale) })}</Tag>;
    case "NO_SCORE":
      return <Tag tone="plain">{t("ranking.noScore")}</Tag>;
  }
}
