import { monitoringPage } from "#app/domain/monitoring/reports.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { IndicatorTable } from "#app/ui/monitoring/indicator-table.tsx";
import { PeriodTable } from "#app/ui/monitoring/period-table.tsx";
import { ReachedBars } from "#app/ui/monitoring/reached-bars.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/periods.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await monitoringPage(context.get(appContext), params));

/** What a project has reached, and when its promoter reports. */
export default function OwnPeriods({ loaderData, params }: Route.ComponentProps) {
  const t = useT();
  const { project, indicators, periods } = loaderData;
  const title = t("monitoring.title");
  return (
    <Page>
      <Title text={title} />
      <h1>{title}</h1>
      <p className="soft">
        <Original>{project.title}</Original>
      </p>
      <h2>{t("monitoring.periods")}</h2>
      <PeriodTable periods={periods} to={`/my/projects/${params.id}/periods`} />
      <h2>{t("monitoring.indicators")}</h2>
      <p>{t("monitoring.acceptedOnly")}</p>
      <IndicatorTable indicators={indicators} />
      <ReachedBars
        title={t("monitoring.bars")}
        rows={indicators.map(({ id, title: label, reached, target }) => ({
          id,
          label,
          value: reached,
          target,
        }))}
      />
    </Page>
  );
}
