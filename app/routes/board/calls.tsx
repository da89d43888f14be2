import { Link } from "react-router";
import { listBoardCalls } from "#app/domain/board/board-calls.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallStatusTag } from "#app/ui/staff/status-tags.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/calls.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get("after");
  return listBoardCalls(context.get(appContext), after);
}

/** The calls whose list the viewer may read. */
export default function BoardCalls({ loaderData: { calls, next } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const title = t("board.title");
  return (
    <Page>
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        <Link to="/board/meetings">{t("meetings.title")}</Link>
        <Link to="/board/projects">{t("projects.title")}</Link>
      </div>
      <p>{t("board.lead")}</p>
      {calls.length === 0 ? (
        <p className="soft">{t("board.none")}</p>
      ) : (
        <ScrollTable label={title} className="dense">
          <thead>
            <tr>
              <th scope="col" className="who">
                {t("staff.calls.call")}
              </th>
              <th scope="col">{t("board.closed")}</th>
              <th scope="col">{t("staff.state")}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call.number}>
                <th scope="row">
                  <Link to={`/board/calls/${call.number}`}>{say(call.title)}</Link>
                  <small className="block">
                    {t("call.short", { number: call.number })} · <Original>{call.group}</Original>
                  </small>
                </th>
                <td className="nowrap">{formatInstant(call.closesAt, locale)}</td>
                <td>
                  <CallStatusTag status={call.status} list={call.list} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {next && (
        <p>
          <Link to={`?after=${next}`}>{t("staff.earlier")}</Link>
        </p>
      )}
    </Page>
  );
}
