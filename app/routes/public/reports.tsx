import { Link } from "react-router";
import { readableReports } from "#app/domain/reports/list-reports.server.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { ReportTag } from "#app/ui/report-tag.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/reports.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = unwrap(await readableReports(context.get(appContext), params));
  return { page, brand: page.brand };
}

/** The annual reports on a strategy that the reader may see. */
export default function Reports({ loaderData: { page } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const strategy = `/strategies/${page.group.slug}/${page.slug}`;
  return (
    <Page
      crumbs={[
        { label: t("strategies.title"), to: "/strategies" },
        { label: page.group.shortName, to: `/groups/${page.group.slug}` },
        { label: say(page.title), to: strategy },
      ]}
    >
      <Title text={t("reports.title")} />
      <h1>{t("reports.title")}</h1>
      <p>{t("reports.lead")}</p>
      {page.reports.length === 0 ? (
        <p className="soft">{t("reports.none")}</p>
      ) : (
        <ScrollTable label={t("reports.title")} className="cards">
          <thead>
            <tr>
              <th scope="col">{t("reports.year")}</th>
              <th scope="col">{t("report.state")}</th>
              <th scope="col">{t("report.approvedOn")}</th>
              <th scope="col">{t("report.sentOn")}</th>
            </tr>
          </thead>
          <tbody>
            {page.reports.map(({ year, state, approvedOn, sentOn }) => (
              <tr key={year}>
                <th scope="row">
                  <Link to={`${strategy}/reports/${year}`}>{t("report.title", { year })}</Link>
                </th>
                <td data-label={t("report.state")}>
                  <ReportTag state={state} />
                </td>
                <td data-label={t("report.approvedOn")}>
                  {approvedOn ? formatLongDay(approvedOn, locale) : "–"}
                </td>
                <td data-label={t("report.sentOn")}>
                  {sentOn ? formatLongDay(sentOn, locale) : "–"}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </Page>
  );
}
