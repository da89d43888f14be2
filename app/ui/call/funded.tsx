import type { CallContent, CallRules, LocalText } from "#app/domain/calls/definition.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { useLocalText } from "../local-text.ts";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

function Lines({ texts }: { texts: readonly LocalText[] }) {
  const say = useLocalText();
  return (
    <ol>
      {texts.map((text) => (
        <li key={text.lt}>{say(text)}</li>
      ))}
    </ol>
  );
}

/** What is funded, for whom and how much, in the columns of the national portal. */
export function Funded({ content, rules }: { content: CallContent; rules: CallRules }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  return (
    <>
      <h2>{t("call.funded")}</h2>
      <ScrollTable label={t("call.funded")} className="tall">
        <thead>
          <tr>
            <th scope="col">{t("call.funded.activities")}</th>
            <th scope="col">{t("call.funded.applicants")}</th>
            <th scope="col" className="num">
              {t("call.maxGrant")}
            </th>
            <th scope="col" className="num">
              {t("call.rate")}
            </th>
            <th scope="col">{t("call.region")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <Lines texts={content.activities} />
            </td>
            <td>
              <Lines texts={content.eligibleApplicants} />
            </td>
            <td className="num">{formatMoney(rules.maxGrantCents, locale)}</td>
            <td className="num">{formatPercent(rules.fundingRateBp, locale, "table")}</td>
            <td>{say(content.region)}</td>
          </tr>
        </tbody>
      </ScrollTable>
      <h3>{t("call.funded.partners")}</h3>
      <ul>
        {content.eligiblePartners.map((text) => (
          <li key={text.lt}>{say(text)}</li>
        ))}
      </ul>
      <h3>{t("call.funded.costs")}</h3>
      <ul>
        {content.eligibleCosts.map((text) => (
          <li key={text.lt}>{say(text)}</li>
        ))}
      </ul>
    </>
  );
}
