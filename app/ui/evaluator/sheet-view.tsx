import type { Criterion } from "#app/domain/calls/definition.ts";
import { addsPoints, maxTotal, sheetTotal } from "#app/domain/evaluation/sheet-total.ts";
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
  const locale = useLocale();
  if (!sheet) return <p>{t("sheet.closed")}</p>;
  return (
    <>
      <p>
        {sheet.status === "SUBMITTED" && sheet.submittedAt
          ? t("sheet.submittedAt", { at: formatInstantSeconds(sheet.submittedAt, locale) })
          : t("sheet.closed")}
      </p>
      <SheetTable page={{ ...sheet, criteria }} label={t("sheet.mine")} />
    </>
  );
}

interface Told {
  criteria: readonly Criterion[];
  scores: Readonly<Record<string, { points: number | null; justification: string }>>;
  remarks: string;
}

/** All that a sheet says, with the total of what is scored. */
export function SheetTable({
  page: { criteria, scores, remarks },
  label,
}: {
  page: Told;
  label: string;
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const scored = criteria.filter(({ id }) => scores[id]?.points != null);
  const points = Object.fromEntries(scored.map(({ id }) => [id, scores[id]?.points ?? 0]));
  const given = ({ id, maxPoints, ...criterion }: Criterion) => {
    const own = points[id];
    if (own === undefined) return "–";
    if (!addsPoints(criterion)) return t(own > 0 ? "word.yes" : "word.no");
    return `${formatQuantity(own, locale)} / ${formatQuantity(maxPoints, locale)}`;
  };
  return (
    <>
      <ScrollTable label={label} className="dense cards">
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
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">{say(criterion.title)}</th>
              <td className="num" data-label={t("sheet.points")}>
                {given(criterion)}
              </td>
              <td className="long" data-label={t("sheet.justification")}>
                <Original>{scores[criterion.id]?.justification ?? ""}</Original>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("sheet.sum")}</th>
            <td className="num" data-label={t("sheet.points")}>
              <span>
                <strong>{formatPoints(sheetTotal(scored, points), locale)}</strong> /{" "}
                {formatPoints(maxTotal(criteria), locale)}
              </span>
            </td>
          </tr>
        </tfoot>
      </ScrollTable>
      {remarks && (
        <p>
          <strong>{t("sheet.remarks")}:</strong> <Original>{remarks}</Original>
        </p>
      )}
    </>
  );
}
