import { Link } from "react-router";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

export interface Planned {
  id: string;
  group: { slug: string; shortName: string };
  action: { number: string; title: string };
  objective: string;
  title: LocalText;
  kinds: readonly ("NGO" | "BUSINESS" | "PUBLIC")[];
  totalCents: number;
  opensOn: string;
  closesOn: string;
  note: LocalText;
  call: string | null;
}

/** Planned calls by their beginning. */
export function TimetableTable({ planned }: { planned: readonly Planned[] }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  return (
    <ScrollTable label={t("timetable.title")} className="cards">
      <thead>
        <tr>
          <th scope="col">{t("timetable.what")}</th>
          <th scope="col">{t("timetable.window")}</th>
          <th scope="col">{t("timetable.who")}</th>
          <th scope="col" className="num">
            {t("timetable.total")}
          </th>
        </tr>
      </thead>
      <tbody>
        {planned.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.call ? <Link to={`/calls/${one.call}`}>{say(one.title)}</Link> : say(one.title)}
              <small className="block soft">
                <Original>{one.group.shortName}</Original> · {one.action.number}{" "}
                <Original>{one.action.title}</Original>
              </small>
              {say(one.note) && <small className="block">{say(one.note)}</small>}
              {one.call && <small className="block">{t("timetable.published")}</small>}
            </th>
            <td data-label={t("timetable.window")}>
              <span className="nowrap">
                {one.opensOn} – {one.closesOn}
              </span>
            </td>
            <td data-label={t("timetable.who")}>
              <span>
                {one.kinds
                  .map((kind, index) => {
                    const name = t(`calls.kind.${kind}`);
                    return index === 0 ? name : name.toLocaleLowerCase(locale);
                  })
                  .join(", ")}
              </span>
            </td>
            <td className="num" data-label={t("timetable.total")}>
              <span className="nowrap">{formatMoney(one.totalCents, locale)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
