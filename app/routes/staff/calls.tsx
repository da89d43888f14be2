import { Link } from "react-router";
import { listStaffCalls } from "#app/domain/calls/list-staff-calls.server.ts";
import type { CallStatus } from "#app/domain/calls/lifecycle.ts";
import { countUnclear } from "#app/domain/letters/unclear-mails.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallStatusTag } from "#app/ui/staff/status-tags.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/calls.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get("after");
  const ctx = context.get(appContext);
  return { ...(await listStaffCalls(ctx, after)), unclear: await countUnclear(ctx) };
}

/** What is not published has no proposals: it is being prepared. */
const placeOf = ({ number, status }: { number: string; status: CallStatus }) =>
  `/staff/calls/${number}${status === "DRAFT" || status === "PLANNED" ? "/build" : ""}`;

/** The calls of the viewer's groups, and what there is to do about each. */
export default function StaffCalls({ loaderData: { calls, next, unclear } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const title = t("staff.calls.title");
  return (
    <Page>
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        <ButtonLink to="/staff/calls/new" look="quiet">
          {t("draft.newLink")}
        </ButtonLink>
      </div>
      <nav className="row toolbar" aria-label={t("staff.calls.more")}>
        <Link to="/staff/strategies">{t("strategies.staff.title")}</Link>
        <Link to="/staff/projects">{t("projects.title")}</Link>
        <Link to="/staff/events">{t("events.title")}</Link>
        <Link to="/staff/news">{t("news.title")}</Link>
        <Link to="/staff/meetings">{t("meetings.title")}</Link>
        <Link to="/staff/messages">{t("messages.staff.title")}</Link>
        <Link to="/staff/complaints">{t("complaint.staff.title")}</Link>
        <Link to="/staff/letters">{t("staff.register.title")}</Link>
        <Link to="/staff/retention">{t("retention.title")}</Link>
        <Link to="/roles">{t("people.waiting")}</Link>
        <Link to="/staff/members">{t("affiliation.staffTitle")}</Link>
        <Link to="/undelivered">{t("undelivered.title")}</Link>
        <Link to="/staff/evaluators">{t("evaluators.title")}</Link>
        <Link to="/staff/templates">{t("template.title")}</Link>
      </nav>
      {unclear > 0 && (
        <Notice>
          {t("staff.unclearMails", { n: unclear })}{" "}
          <Link to="/staff/letters?state=unclear">{t("staff.unclearLink")}</Link>
        </Notice>
      )}
      {calls.length === 0 ? (
        <p className="soft">{t("staff.calls.none")}</p>
      ) : (
        <ScrollTable label={title} className="dense">
          <thead>
            <tr>
              <th scope="col" className="who">
                {t("staff.calls.call")}
              </th>
              <th scope="col">{t("staff.calls.closes")}</th>
              <th scope="col" className="num">
                {t("staff.calls.submitted")}
              </th>
              <th scope="col" className="num">
                {t("staff.calls.unchecked")}
              </th>
              <th scope="col" className="num">
                {t("staff.calls.eligible")}
              </th>
              <th scope="col">{t("staff.state")}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call.number}>
                <th scope="row">
                  <Link to={placeOf(call)}>{say(call.title)}</Link>
                  <small className="block">
                    {t("call.short", { number: call.number })} · <Original>{call.group}</Original>
                  </small>
                </th>
                <td className="nowrap">{formatInstant(call.closesAt, locale)}</td>
                <td className="num">{call.submitted}</td>
                <td className="num">{call.unchecked}</td>
                <td className="num">{call.eligible}</td>
                <td>
                  <CallStatusTag status={call.status} list={call.list} />
                  {call.act !== "none" && (
                    <small className="block">{t(`staff.act.${call.act}`)}</small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {calls.length > 0 && <ExportLinks at="/staff/exports/calls" />}
      {next && (
        <p>
          <Link to={`?after=${next}`}>{t("staff.earlier")}</Link>
        </p>
      )}
    </Page>
  );
}
