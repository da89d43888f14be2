import { type ContentChange, isSum } from "#app/domain/strategies/compare-contents.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

/** What an amendment changed: before and after, side by side. */
export function Changes({ changes }: { changes: readonly ContentChange[] }) {
  const t = useT();
  const locale = useLocale();
  const shown = ({ field }: ContentChange, value: string | number | null) => {
    if (value === null || value === "") return "–";
    if (typeof value === "string") return <Original>{value}</Original>;
    return isSum(field) ? formatMoney(value, locale) : value;
  };
  return (
    <ScrollTable label={t("strategyVersions.changes")} className="cards">
      <thead>
        <tr>
          <th scope="col">{t("strategyVersions.what")}</th>
          <th scope="col">{t("strategyVersions.before")}</th>
          <th scope="col">{t("strategyVersions.after")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.id}${change.field}`}>
            <th scope="row">{t(`strategyVersions.field.${change.field}`, { of: change.of })}</th>
            <td data-label={t("strategyVersions.before")}>
              <del>{shown(change, change.before)}</del>
            </td>
            <td data-label={t("strategyVersions.after")}>
              <ins>{shown(change, change.after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
