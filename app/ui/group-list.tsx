import { Link } from "react-router";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { useLocalText } from "./local-text.ts";
import { Original } from "./original.tsx";
import { ScrollTable } from "./table.tsx";
import { useLocale, useT } from "./use-t.ts";

interface Group {
  slug: string;
  shortName: string;
  city: string;
  strategies: readonly {
    slug: string;
    title: LocalText;
    periodFrom: number;
    periodTo: number;
    fundingCents: number;
  }[];
}

/** Groups by city with their strategies; sums in cents, nothing where the source has none. */
export function GroupTable({ groups }: { groups: readonly Group[] }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  return (
    <ScrollTable label={t("home.groups")}>
      <thead>
        <tr>
          <th scope="col">{t("calls.group")}</th>
          <th scope="col">{t("strategies.strategy")}</th>
          <th scope="col" className="num wide-only">
            {t("strategies.funding")}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.flatMap((group) =>
          group.strategies.map((strategy) => (
            <tr key={`${group.slug}/${strategy.slug}`}>
              <th scope="row">
                <Link to={`/groups/${group.slug}`}>
                  <Original>{group.shortName}</Original>
                </Link>
                <small className="block">{group.city}</small>
              </th>
              <td>
                <Link to={`/strategies/${group.slug}/${strategy.slug}`}>{say(strategy.title)}</Link>
              </td>
              <td className="num wide-only">
                {strategy.fundingCents > 0
                  ? formatMoney(strategy.fundingCents, locale)
                  : t("word.notGiven")}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </ScrollTable>
  );
}
