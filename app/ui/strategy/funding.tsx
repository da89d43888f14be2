import type { LocalText } from "#app/domain/calls/definition.ts";
import { formatMoney, share } from "#app/domain/values/money.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Source {
  id: string;
  name: LocalText;
  cents: number;
  share: string | null;
}

/** Sources of the strategy's money; shares as the source prints them, else computed. Sums in cents. */
export function Funding({
  funding,
  totalCents,
}: {
  funding: readonly Source[];
  totalCents: number;
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  return (
    <>
      <h2>{t("strategy.funding")}</h2>
      <ScrollTable label={t("strategy.funding")} className="cards">
        <thead>
          <tr>
            <th scope="col">{t("strategy.source")}</th>
            <th scope="col" className="num">
              {t("strategy.sum")}
            </th>
            <th scope="col" className="num">
              {t("strategy.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {funding.map((source) => (
            <tr key={source.id}>
              <th scope="row">{say(source.name)}</th>
              <td className="num" data-label={t("strategy.sum")}>
                {formatMoney(source.cents, locale)}
              </td>
              <td className="num" data-label={t("strategy.share")}>
                {source.share ? (
                  <Original>{source.share}</Original>
                ) : (
                  formatPercent(share(source.cents, totalCents), locale)
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="total">
            <th scope="row">{t("strategy.total")}</th>
            <td className="num" data-label={t("strategy.sum")}>
              {formatMoney(totalCents, locale)}
            </td>
            <td className="num" data-label={t("strategy.share")}>
              {formatPercent(10_000, locale)}
            </td>
          </tr>
        </tfoot>
      </ScrollTable>
    </>
  );
}
