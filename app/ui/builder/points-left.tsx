import { useField } from "@conform-to/react";
import { parseQuantity, formatQuantity } from "#app/domain/values/number.ts";
import { ofRate } from "#app/domain/values/money.ts";
import { useLocale, useT } from "../use-t.ts";

/** The sum of all criteria with what is typed here, against what it must be; hundredths of a point. */
export function PointsLeft({ othersSum, totalPoints }: { othersSum: number; totalPoints: number }) {
  const t = useT();
  const locale = useLocale();
  const [kind] = useField<string>("kind");
  const [maxPoints] = useField<string>("maxPoints");
  const [weight] = useField<string>("weightBp");
  const most = parseQuantity(String(maxPoints.value ?? "")) ?? 0;
  const weightBp = parseQuantity(String(weight.value ?? "")) ?? 10_000;
  const own = kind.value === "GATE" ? 0 : ofRate(most, weightBp);
  const sum = othersSum + own;
  const shown = (hundredths: number) => formatQuantity(hundredths, locale);
  return (
    <p className={sum === totalPoints ? "good" : "caution"}>
      <output>
        {t(sum === totalPoints ? "draft.sumRight" : "draft.sumWrong", {
          sum: shown(sum),
          total: shown(totalPoints),
        })}
      </output>
    </p>
  );
}
