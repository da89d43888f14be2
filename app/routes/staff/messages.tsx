import { Link } from "react-router";
import { listThreads } from "#app/domain/messages/list-threads.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/messages.ts";

export const loader = ({ context, request }: Route.LoaderArgs) => {
  const query = new URL(request.url).searchParams;
  const all = query.get("show") === "all";
  return listThreads(context.get(appContext), { all, after: query.get("after") });
};

/** What applicants have written to the viewer's groups: first what nobody has read. */
export default function Messages({ loaderData: { threads, next, all } }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const title = t("messages.staff.title");
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} />
      <h1>{title}</h1>
      <nav className="row" aria-label={t("messages.staff.which")}>
        <Link to="/staff/messages" aria-current={all ? undefined : "page"}>
          {t("messages.staff.unread")}
        </Link>
        <Link to="/staff/messages?show=all" aria-current={all ? "page" : undefined}>
          {t("messages.staff.all")}
        </Link>
      </nav>
      {threads.length === 0 ? (
        <p className="soft">{t(all ? "messages.staff.none" : "messages.staff.noneUnread")}</p>
      ) : (
        <ScrollTable label={title} className="dense">
          <thead>
            <tr>
              <th scope="col">{t("messages.staff.proposal")}</th>
              <th scope="col" className="who">
                {t("messages.staff.applicant")}
              </th>
              <th scope="col">{t("messages.staff.last")}</th>
              <th scope="col">{t("staff.state")}</th>
            </tr>
          </thead>
          <tbody>
            {threads.map(({ id, registration, call, organisation, lastAt, unread, isAnswered }) => (
              <tr key={id}>
                <td className="nowrap">
                  <Link to={`/staff/proposals/${id}/messages`}>
                    {registration ?? `${call.number}, ${t("messages.draft")}`}
                  </Link>
                </td>
                <td>
                  <Original>{organisation}</Original>
                </td>
                <td className="nowrap">{lastAt && formatInstant(lastAt, locale)}</td>
                <td>
                  {unread > 0 ? (
                    <Tag tone="wait">{t("messages.unread", { n: unread })}</Tag>
                  ) : (
                    t(isAnswered ? "messages.staff.answered" : "messages.staff.read")
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {next && (
        <p>
          <Link to={`?${all ? "show=all&" : ""}after=${next}`}>{t("staff.earlier")}</Link>
        </p>
      )}
    </Page>
  );
}
