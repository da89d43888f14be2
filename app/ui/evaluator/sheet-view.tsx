import { maxTotal } from "#app/domain/evaluation/sheet-total.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";
import type { SheetPage } from "./sheet.ts";

/** A sheet that can no longer be written: handed in, or scoring is closed. */
export function SheetView({
  page: { sheet, criteria },
}: {
  page: Pick<SheetPage, "sheet" | "criteria">;
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  if (!sheet) return <p>{t("sheet.closed")}</p>;
  return (
    <>
      <p>
        {sheet.submittedAt
          ? t("sheet.submittedAt", { at: formatInstantSeconds(sheet.submittedAt, locale) })
          : t("sheet.closed")}
      </p>
      <ScrollTable label={t("sheet.mine")} className="dense">
        <thead>
          <tr>
            <th scope="col">{t("sheet.criterion")}</th>
            <th scope="col" className="num">
              {t("sheet.points")}
            </th>
            <th scope="col" className="who">
              {t("sheet.justification")}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, title, maxPoints }) => (
            <tr key={id}>
              <th scope="row">{say(title)}</th>
              <td className="num">
                {sheet.scores[id]?.points == null
                  ? "–"
                  : formatQuantity(sheet.scores[id].points, locale)}{" "}
                / {formatQuantity(maxPoints, locale)}
              </td>
              <td>
                <Original>{sheet.scores[id]?.justification ?? ""}</Original>
              </td>
            </tr>
          ))}
        </tbody>
        {sheet.totalPoints !== null && (
          <tfoot>
            <tr>
              <th scope="row">{t("sheet.sum")}</th>
              <td className="num">
                <strong>{formatPoints(sheet.totalPoints, locale)}</strong> /{" "}
                {formatPoints(maxTotal(criteria), locale)}
              </td>
            </tr>
          </tfoot>
        )}
      </ScrollTable>
      {sheet.remarks && (
        <p>
          <Original>{sheet.remarks}</Original>
        </p>
      )}
    </>
  );
}
