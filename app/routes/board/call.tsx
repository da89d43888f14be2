import { boardList } from "#app/domain/board/board-list.server.ts";
import { askedSum } from "#app/domain/decisions/asked-sum.ts";
import { formatLongDate } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { BoardListTable } from "#app/ui/board/board-list-table.tsx";
import { Declarations } from "#app/ui/board/declarations.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Disputed } from "#app/ui/complaints/disputed.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { LineSection } from "#app/ui/staff/line-section.tsx";
import { ListDocuments } from "#app/ui/list-documents.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return unwrap(await boardList(context.get(appContext), params, askedSum(request.url)));
}

/** The list of a call as the board discusses it; what the viewer may not know is not on the page. */
export default function BoardCall({ loaderData: list }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { call, status, meeting, declarations, hidden, mayApprove } = list;
  const isUndeclared = list.rows.some(({ opened }) => !opened);
  const title = say(call.title);
  return (
    <Page crumbs={[{ label: t("board.title"), to: "/board" }]}>
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        <Tag tone={status === "RELEASED" ? "neutral" : "wait"}>{t(`listStatus.${status}`)}</Tag>
      </div>
      <p className="soft">{t("call.short", { number: call.number })}</p>
      {mayApprove && status !== "DRAFT" && (
        <p>
          <ButtonLink to={`/board/calls/${call.number}/approval`}>{t("approval.title")}</ButtonLink>
        </p>
      )}
      <Disputed n={list.disputes} />
      {isUndeclared && <p>{t("board.declareFirst")}</p>}
      {!list.isWhole && <p>{t("board.masked")}</p>}
      <BoardListTable list={list} />
      {list.mayExamine && <LineSection line={list.examined} />}
      {hidden > 0 && <p>{t("board.hidden", { n: hidden })}</p>}
      {list.isWhole && <ListDocuments number={call.number} />}
      {meeting && (
        <>
          <h2>{t("decision.meeting")}</h2>
          <div className="card narrow">
            <Facts
              facts={[
                { label: t("decision.heldOn"), value: formatLongDate(meeting.heldOn, locale) },
                {
                  label: t("decision.minutesNo"),
                  value: <Original>{meeting.minutesNo}</Original>,
                },
                { label: t("decision.place"), value: <Original>{meeting.place}</Original> },
                { label: t("decision.chair"), value: <Original>{meeting.chair}</Original> },
              ].filter(({ value }) => value)}
            />
          </div>
        </>
      )}
      {declarations && declarations.length > 0 && (
        <>
          <h2>{t("board.declarations")}</h2>
          <Declarations declarations={declarations} rows={list.rows} />
        </>
      )}
    </Page>
  );
}
