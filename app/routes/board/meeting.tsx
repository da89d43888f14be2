import { Link } from "react-router";
import { boardMeeting } from "#app/domain/meetings/board-meeting.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ItemHeading, ItemTag } from "#app/ui/meetings/item-heading.tsx";
import { MeetingFacts, MeetingTag } from "#app/ui/meetings/meeting-facts.tsx";
import { meetingTitle } from "#app/ui/meetings/meeting-title.ts";
import { QuorumMeter } from "#app/ui/meetings/quorum-meter.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meeting.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await boardMeeting(context.get(appContext), params));

/** The meeting for a member of the board or an observer: when, where, and the agenda as they may see it. */
export default function BoardMeeting({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { meeting, items } = loaderData;
  const isRunning = meeting.state === "RUNNING";
  const title = meetingTitle(t, meeting);
  return (
    <Page
      crumbs={[
        { label: t("board.title"), to: "/board" },
        { label: t("meetings.title"), to: "/board/meetings" },
      ]}
    >
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        <MeetingTag state={meeting.state} />
      </div>
      <div className="card narrow">
        <MeetingFacts meeting={meeting} />
      </div>
      {items && (
        <>
          <h2>{t("meeting.agenda")}</h2>
          <ol className="agenda">
            {items.map((item) => (
              <li key={item.id} className="card">
                {item.isMasked ? (
                  <p className="soft">{t("meeting.masked")}</p>
                ) : (
                  <>
                    <div className="row">
                      <div>
                        <ItemHeading item={item} />
                      </div>
                      <ItemTag status={item.status} />
                    </div>
                    {item.motion && <p>{item.motion}</p>}
                    {item.mustDeclare && item.proposal && (
                      <p>
                        <Link to={`/board/proposals/${item.proposal.id}/declaration`}>
                          {t("board.declare")}
                        </Link>
                      </p>
                    )}
                    {isRunning && <QuorumMeter quorum={item.quorum} rules={meeting.rules} />}
                  </>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </Page>
  );
}
