import { Link } from "react-router";
import { boardMeetings } from "#app/domain/meetings/list-meetings.server.ts";
import { appContext } from "#app/http/context.ts";
import { MeetingTable } from "#app/ui/meetings/meeting-table.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meetings.ts";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  boardMeetings(context.get(appContext), new URL(request.url).searchParams.get("after"));

/** The meetings that the viewer is called to. */
export default function BoardMeetings({ loaderData: { meetings, next } }: Route.ComponentProps) {
  const t = useT();
  const title = t("meetings.title");
  return (
    <Page crumbs={[{ label: t("board.title"), to: "/board" }]}>
      <Title text={title} />
      <h1>{title}</h1>
      <p>{t("meetings.lead")}</p>
      {meetings.length === 0 ? (
        <p className="soft">{t("meetings.none")}</p>
      ) : (
        <MeetingTable meetings={meetings} base="/board/meetings" />
      )}
      {next && (
        <p>
          <Link to={`?after=${encodeURIComponent(next)}`}>{t("staff.earlier")}</Link>
        </p>
      )}
    </Page>
  );
}
