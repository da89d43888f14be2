import { readReport } from "#app/domain/reports/read-report.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { DocumentText } from "#app/ui/letter.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { ReportTag } from "#app/ui/report-tag.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/report.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { locale: language } = context.get(localeContext);
  const report = unwrap(await readReport(context.get(appContext), { ...params, language }));
  return { report, brand: report.brand };
}

/** An annual report on a strategy: the same words and figures as its PDF. */
export default function Report({ loaderData: { report } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { group, strategy, year, state } = report;
  const strategyAt = `/strategies/${group.slug}/${strategy.slug}`;
  const at = `${strategyAt}/reports/${year}`;
  const title = t("report.title", { year });
  return (
    <Page
      crumbs={[
        { label: group.shortName, to: `/groups/${group.slug}` },
        { label: say(strategy.title), to: strategyAt },
        { label: t("reports.title"), to: `${strategyAt}/reports` },
      ]}
    >
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        {report.manage && <ButtonLink to={`/staff${at}`}>{t("report.toEdit")}</ButtonLink>}
      </div>
      <p>
        <ReportTag state={state} />
      </p>
      {state === "DRAFT" && <Notice>{t("report.draftNote")}</Notice>}
      {state === "PUBLISHED" && <Notice>{t("report.membersNote")}</Notice>}
      <p>
        <a href={`${at}/pdf`}>{t("report.pdf")}</a>
      </p>
      <ExportLinks at={`${at}/report`} />
      <DocumentText model={report.document} />
    </Page>
  );
}
