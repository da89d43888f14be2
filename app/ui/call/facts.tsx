import { Link } from "react-router";
import type { CallState } from "#app/domain/calls/call-state.ts";
import type { CallDefinition, LocalText } from "#app/domain/calls/definition.ts";
import { formatInstant, formatLongDate } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { ButtonLink } from "../button.tsx";
import { Facts, Summary } from "../facts.tsx";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Call {
  number: string;
  state: CallState;
  opensAt: Date;
  closesAt: Date;
  decisionBy: Date | null;
  group: { slug: string; shortName: string };
  strategy: { slug: string; title: LocalText };
  objective: { number: string | null; title: string };
  action: { number: string; title: string };
  definition: CallDefinition;
}

const percentOf = (locale: "lt" | "en") => (bp: number) => formatPercent(bp, locale);

/** The chief figures of a call beside its text, under the one next act. */
export function CallFacts({ call }: { call: Call }) {
  const t = useT();
  const locale = useLocale();
  const { rules } = call.definition;
  const percent = percentOf(locale);
  return (
    <aside className="card">
      {call.state === "open" && (
        <ButtonLink to={`/my/proposals/new/${call.number}`} wide>
          {t("call.start")}
        </ButtonLink>
      )}
      {call.state === "decided" && (
        <ButtonLink to={`/calls/${call.number}/results`} wide>
          {t("call.results")}
        </ButtonLink>
      )}
      <Facts
        facts={[
          { label: t("call.budget"), value: formatMoney(rules.budgetCents, locale), big: true },
          { label: t("call.maxGrant"), value: formatMoney(rules.maxGrantCents, locale) },
          {
            label: t("call.rate"),
            value: t("call.rateUpTo", { percent: percent(rules.fundingRateBp) }),
          },
          {
            label: t("call.ownPart"),
            value: t("call.atLeast", { percent: percent(rules.ownContributionMinBp) }),
          },
          { label: t("call.from"), value: formatInstant(call.opensAt, locale) },
          { label: t("call.to"), value: formatInstant(call.closesAt, locale) },
          ...(call.decisionBy
            ? [{ label: t("call.decisionBy"), value: formatLongDate(call.decisionBy, locale) }]
            : []),
        ]}
      />
      <ul className="links">
        <li>
          <a href={`/calls/${call.number}/calendar.ics`}>{t("call.calendar")}</a>
        </li>
        <li>
          <Link to={`/groups/${call.group.slug}/follow`}>{t("follow.offer")}</Link>
        </li>
      </ul>
    </aside>
  );
}

/** The rest of the terms, with the place of the call in its strategy. */
export function CallTerms({ call }: { call: Call }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { content, rules } = call.definition;
  const { group, strategy, objective, action } = call;
  return (
    <>
      <h2>{t("call.terms")}</h2>
      <Summary
        rows={[
          { label: t("call.selection"), value: say(content.selectionMethod) },
          { label: t("call.grantForm"), value: say(content.grantForm) },
          { label: t("call.fund"), value: say(content.fund) },
          { label: t("call.territory"), value: say(content.territory) },
          { label: t("call.minGrant"), value: formatMoney(rules.minGrantCents, locale) },
          {
            label: t("call.flatRate"),
            value: t("call.flatRateOf", { percent: percentOf(locale)(rules.indirectFlatRateBp) }),
          },
          { label: t("call.duration"), value: t("call.months", { n: rules.maxDurationMonths }) },
          { label: t("call.deMinimis"), value: t(content.deMinimis ? "word.yes" : "word.no") },
          {
            label: t("call.groupLabel"),
            value: (
              <Link to={`/groups/${group.slug}`}>
                <Original>{group.shortName}</Original>
              </Link>
            ),
          },
          {
            label: t("call.strategy"),
            value: (
              <Link to={`/strategies/${group.slug}/${strategy.slug}`}>{say(strategy.title)}</Link>
            ),
          },
          {
            label: t("call.objective"),
            value: (
              <Original>{[objective.number, objective.title].filter(Boolean).join(". ")}</Original>
            ),
          },
          {
            label: t("call.action"),
            value: (
              <Original>
                {action.number}. {action.title}
              </Original>
            ),
          },
        ]}
      />
    </>
  );
}
