import { Link } from "react-router";
import { staffMeetings } from "#app/domain/meetings/list-meetings.server.ts";
import { appContext } from "#app/http/context.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { MeetingTable } from "#app/ui/meetings/meeting-table.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meetings.ts";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  staffMeetings(context.get(appContext), new URL(request.url).searchParams.get("after"));

/** The meetings of the viewer's groups, the last first. */
export default function StaffMeetings({ loaderData: { meetings, next } }: Route.ComponentProps) {
  const t = useT();
  const title = t("meetings.title");
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        <ButtonLink to="/staff/meetings/new">{t("meetings.plan")}</ButtonLink>
      </div>
      {meetings.length === 0 ? (
        <p className="soft">{t("meetings.none")}</p>
      ) : (
        <>
          <MeetingTable meetings={meetings} base="/staff/meetings" />
          <ExportLinks at="/staff/exports/meetings" />
        </>
      )}
      {next && (
        <p>
          <Link to={`?after=${encodeURIComponent(next)}`}>{t("staff.earlier")}</Link>
        </p>
      )}
    </Page>
  );
}
