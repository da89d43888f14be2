import { Link } from "react-router";
import { staffMonitoring } from "#app/domain/monitoring/staff-list.server.ts";
import { appContext } from "#app/http/context.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/monitoring.ts";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  staffMonitoring(context.get(appContext), new URL(request.url).searchParams.get("after"));

type Row = Route.ComponentProps["loaderData"]["waiting"][number];

/** What waits in the monitoring of projects: reports to check, late reports, and all that report. */
export default function StaffMonitoring({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { waiting, late, projects, next } = loaderData;
  const title = t("monitoring.title");
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} />
      <h1>{title}</h1>
      <p className="lead">{t("monitoring.staffLead")}</p>
      <h2>{t("monitoring.waiting")}</h2>
      <Rows rows={waiting} label={t("monitoring.waiting")} none={t("monitoring.noneWaiting")} />
      <h2>{t("monitoring.late")}</h2>
      <Rows rows={late} label={t("monitoring.late")} none={t("monitoring.noneLate")} />
      <h2>{t("monitoring.projects")}</h2>
      {projects.length === 0 ? (
        <p className="soft">{t("monitoring.noProjects")}</p>
      ) : (
        <ScrollTable label={t("monitoring.projects")} className="dense cards">
          <thead>
            <tr>
              <th scope="col">{t("monitoring.project")}</th>
              <th scope="col" className="num">
                {t("monitoring.indicators")}
              </th>
              <th scope="col" className="num">
                {t("monitoring.periods")}
              </th>
              <th scope="col" className="num">
                {t("monitoring.accepted")}
              </th>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ id, title: name, promoter, periods, indicators, accepted }) => (
              <tr key={id}>
                <td className="who">
                  <Link lang="lt" to={`/staff/monitoring/${id}`}>
                    {name}
                  </Link>
                  <small className="block">
                    <Original>{promoter}</Original>
                  </small>
                </td>
                <td className="num" data-label={t("monitoring.indicators")}>
                  {indicators}
                </td>
                <td className="num" data-label={t("monitoring.periods")}>
                  {periods}
                </td>
                <td className="num" data-label={t("monitoring.accepted")}>
                  {accepted}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {next && (
        <p>
          <Link to={`?after=${next}`}>{t("monitoring.moreProjects")}</Link>
        </p>
      )}
    </Page>
  );
}

function Rows({ rows, label, none }: { rows: readonly Row[]; label: string; none: string }) {
  const t = useT();
  if (rows.length === 0) return <p className="soft">{none}</p>;
  return (
    <ScrollTable label={label} className="dense cards">
      <thead>
        <tr>
          <th scope="col">{t("monitoring.project")}</th>
          <th scope="col">{t("monitoring.period")}</th>
          <th scope="col">{t("monitoring.due")}</th>
          <th scope="col">{t("monitoring.submitted")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, n, project, toDay, dueOn, submittedOn }) => (
          <tr key={id}>
            <td className="who">
              <Link lang="lt" to={`/staff/monitoring/${project.id}/periods/${n}`}>
                {project.title}
              </Link>
              <small className="block">
                <Original>{project.promoter}</Original>
              </small>
            </td>
            <td data-label={t("monitoring.period")}>
              {t("monitoring.nth", { n })}, {t("monitoring.until", { day: toDay })}
            </td>
            <td className="day" data-label={t("monitoring.due")}>
              {dueOn}
            </td>
            <td className="day" data-label={t("monitoring.submitted")}>
              {submittedOn ?? "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
