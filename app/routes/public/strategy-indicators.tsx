import { Link } from "react-router";
import { strategyIndicators } from "#app/domain/monitoring/strategy-indicators.server.ts";
import { reportCounters } from "#app/domain/monitoring/totals.ts";
import { formatWhole } from "#app/domain/values/number.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { ReachedBars } from "#app/ui/monitoring/reached-bars.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/strategy-indicators.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = unwrap(await strategyIndicators(context.get(appContext), params));
  return { page, brand: page.brand };
}

/** What the projects of a strategy have reached, against its targets and by year. */
export default function StrategyIndicators({ loaderData: { page } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { group, slug, indicators, counters, codes, actions, elsewhere, years, projects } = page;
  const title = t("monitoring.reachedTitle");
  return (
    <Page
      crumbs={[
        { label: t("strategies.title"), to: "/strategies" },
        { label: group.shortName, to: `/groups/${group.slug}` },
        { label: say(page.title), to: `/strategies/${group.slug}/${slug}` },
      ]}
    >
      <Title text={title} />
      <h1>{title}</h1>
      <p>{t("monitoring.reachedLead", { n: projects })}</p>
      <ExportLinks at={`/strategies/${group.slug}/${slug}/indicators/indicators`} />
      {indicators.length > 0 && (
        <>
          <h2>{t("strategy.indicators")}</h2>
          <ScrollTable label={t("strategy.indicators")} className="dense cards">
            <thead>
              <tr>
                <th scope="col">{t("strategy.indicator")}</th>
                <th scope="col">{t("strategy.unit")}</th>
                <th scope="col">{t("strategy.code")}</th>
                <th scope="col" className="num">
                  {t("strategy.target")}
                </th>
                <th scope="col" className="num">
                  {t("monitoring.stated")}
                </th>
                <th scope="col" className="num">
                  {t("monitoring.reached")}
                </th>
              </tr>
            </thead>
            <tbody>
              {indicators.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Original>{one.title}</Original>
                  </th>
                  <td data-label={t("strategy.unit")}>
                    <Original>{one.unit}</Original>
                  </td>
                  <td data-label={t("strategy.code")}>{one.code ?? "–"}</td>
                  <td className="num" data-label={t("strategy.target")}>
                    {one.target === null ? "–" : formatWhole(one.target, locale)}
                  </td>
                  <td className="num" data-label={t("monitoring.stated")}>
                    {one.values
                      .map(({ year, value }) =>
                        t("strategy.inYear", { year, value: formatWhole(value, locale) }),
                      )
                      .join("; ") || "–"}
                  </td>
                  <td className="num" data-label={t("monitoring.reached")}>
                    {one.reached === null ? "–" : formatWhole(one.reached, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <ReachedBars
            title={t("monitoring.bars")}
            rows={indicators.flatMap(({ id, title: label, reached: value, target }) =>
              value === null ? [] : [{ id, label, value, target }],
            )}
          />
        </>
      )}
      <h2>{t("monitoring.counters")}</h2>
      <p>{t("monitoring.countersText")}</p>
      <YearTable
        label={t("monitoring.counters")}
        years={years}
        rows={counters.map(({ counter, ...row }) => ({ name: t(`counter.${counter}`), ...row }))}
      />
      {codes.length > 0 && (
        <>
          <h2>{t("monitoring.codes")}</h2>
          <YearTable
            label={t("monitoring.codes")}
            years={years}
            rows={codes.map(({ code, ...row }) => ({ name: code, ...row }))}
          />
        </>
      )}
      {actions.length + elsewhere.length > 0 && (
        <>
          <h2>{t("monitoring.byAction")}</h2>
          <ul>
            {actions.map(({ id, number, title: name, totals, projects: of }) => (
              <li key={id}>
                {number} <Original>{name}</Original>:{" "}
                {reportCounters
                  .filter((counter) => totals[counter] > 0)
                  .map((c) => `${t(`counter.${c}`)} – ${formatWhole(totals[c], locale)}`)
                  .join("; ")}
                <ProjectLinks projects={of} />
              </li>
            ))}
            {elsewhere.length > 0 && (
              <li>
                {t("ledger.elsewhere")}
                <ProjectLinks projects={elsewhere} />
              </li>
            )}
          </ul>
        </>
      )}
    </Page>
  );
}

function ProjectLinks({ projects }: { projects: readonly { id: string; title: string }[] }) {
  return (
    <ul>
      {projects.map(({ id, title }) => (
        <li key={id}>
          <Link to={`/projects/${id}`}>
            <Original>{title}</Original>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function YearTable({
  label,
  years,
  rows,
}: {
  label: string;
  years: readonly number[];
  rows: readonly { name: string; total: number; byYear: readonly number[] }[];
}) {
  const t = useT();
  const locale = useLocale();
  if (rows.length === 0) return <p className="soft">{t("monitoring.nothingYet")}</p>;
  return (
    <ScrollTable label={label} className="dense cards">
      <thead>
        <tr>
          <th scope="col">{label}</th>
          {years.map((year) => (
            <th scope="col" className="num" key={year}>
              {year}
            </th>
          ))}
          <th scope="col" className="num">
            {t("period.together")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, total, byYear }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {years.map((year, index) => (
              <td className="num" data-label={String(year)} key={year}>
                {formatWhole(byYear[index] ?? 0, locale)}
              </td>
            ))}
            <td className="num" data-label={t("period.together")}>
              {formatWhole(total, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
