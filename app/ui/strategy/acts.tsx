import { Link } from "react-router";
import { isMessage } from "#app/i18n/translate.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useT } from "../use-t.ts";

interface Act {
  id: string;
  kind: string;
  number: string | null;
  /** YYYY-MM-DD, or null where the source gives no full date. */
  day: string | null;
  dateText: string | null;
  title: string;
}

/** Orders, decisions, contracts and meetings that a strategy rests on; `linkTo` leads to the page of one. */
export function Acts({ acts, linkTo }: { acts: readonly Act[]; linkTo?: (id: string) => string }) {
  const t = useT();
  const kindOf = (kind: string) => {
    const key = `strategy.act.${kind}`;
    return isMessage(key) ? t(key) : kind;
  };
  return (
    <>
      {!linkTo && <h2>{t("strategy.acts")}</h2>}
      <ScrollTable label={t("strategy.acts")} className="cards">
        <thead>
          <tr>
            <th scope="col">{t("strategy.kind")}</th>
            <th scope="col">{t("strategy.date")}</th>
            <th scope="col">{t("strategy.number")}</th>
            <th scope="col">{t("strategy.what")}</th>
          </tr>
        </thead>
        <tbody>
          {acts.map(({ id, kind, number, day, dateText, title }) => (
            <tr key={id}>
              <th scope="row">{kindOf(kind)}</th>
              <td className="day" data-label={t("strategy.date")}>
                {day ?? (dateText ? <Original>{dateText}</Original> : "–")}
              </td>
              <td className="day" data-label={t("strategy.number")}>
                {number ?? "–"}
              </td>
              <td className="long" data-label={t("strategy.what")}>
                {linkTo ? (
                  <Link to={linkTo(id)}>
                    <Original>{title}</Original>
                  </Link>
                ) : (
                  <Original>{title}</Original>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}
