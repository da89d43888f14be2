import { formatQuantity } from "#app/domain/values/number.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

const ratings = ["1", "2", "3", "4", "5"] as const;

/** What those who came thought, in sum; nobody is named. */
export function Opinions({
  opinions: { counts, comments },
}: {
  /** How many gave 1, 2, … 5. */
  opinions: { counts: readonly number[]; comments: readonly string[] };
}) {
  const t = useT();
  const locale = useLocale();
  const n = counts.reduce((sum, count) => sum + count, 0);
  const points = counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
  if (n === 0)
    return (
      <>
        <h2>{t("event.opinions")}</h2>
        <p className="soft">{t("event.noOpinions")}</p>
      </>
    );
  return (
    <>
      <h2>{t("event.opinions")}</h2>
      <p>
        {t("event.meanOf", { n, mean: formatQuantity(Math.round((points * 100) / n), locale) })}
      </p>
      <ScrollTable label={t("event.opinions")} className="dense">
        <thead>
          <tr>
            <th scope="col">{t("place.rating")}</th>
            <th scope="col" className="num">
              {t("event.opinionsN")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ratings.toReversed().map((rating) => (
            <tr key={rating}>
              <th scope="row">{t(`place.rating.${rating}`)}</th>
              <td className="num">{counts[Number(rating) - 1] ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {comments.length > 0 && (
        <>
          <h3>{t("event.comments")}</h3>
          <ul>
            {comments.map((comment) => (
              <li key={comment} className="typed">
                <Original>{comment}</Original>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
