import { Link } from "react-router";
import { listComplaints } from "#app/domain/complaints/list-complaints.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { Original } from "#app/ui/original.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/complaints.ts";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  listComplaints(context.get(appContext), {
    after: new URL(request.url).searchParams.get("after"),
  });

/** Complaints about the decisions of the viewer's groups, each with the day of its answer. */
export default function Complaints({ loaderData: { complaints, next } }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const title = t("complaint.staff.title");
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} />
      <h1>{title}</h1>
      {complaints.length === 0 ? (
        <p className="soft">{t("complaint.staff.none")}</p>
      ) : (
        <ScrollTable label={title} className="dense">
          <thead>
            <tr>
              <th scope="col">{t("complaint.number")}</th>
              <th scope="col">{t("complaint.received")}</th>
              <th scope="col" className="who">
                {t("complaint.complainant")}
              </th>
              <th scope="col">{t("complaint.due")}</th>
              <th scope="col">{t("staff.state")}</th>
            </tr>
          </thead>
          <tbody>
            {complaints.map((one) => (
              <tr key={one.id}>
                <td className="nowrap">
                  <Link to={`/staff/complaints/${one.id}`}>{one.number}</Link>
                </td>
                <td className="nowrap">{formatInstant(one.receivedAt, locale)}</td>
                <td>
                  <Original>{one.complainant}</Original>
                  <small className="block">{one.registration}</small>
                </td>
                <td className="nowrap">
                  {one.due} {one.isOverdue && <Tag tone="bad">{t("complaint.staff.overdue")}</Tag>}
                </td>
                <td>
                  <Tag tone={one.status === "RECEIVED" ? "wait" : "neutral"}>
                    {t(`complaint.status.${one.status}`)}
                  </Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {complaints.length > 0 && <ExportLinks at="/staff/exports/complaints" />}
      {next && (
        <p>
          <Link to={`?after=${next}`}>{t("staff.earlier")}</Link>
        </p>
      )}
    </Page>
  );
}
