import { Link } from "react-router";
import { staffNews } from "#app/domain/news/list-news.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { NewsTag } from "#app/ui/news/news-list.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/news.ts";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  staffNews(context.get(appContext), new URL(request.url).searchParams.get("after"));

/** The news of the viewer's groups, the last changed first. */
export default function StaffNews({ loaderData: { news, next } }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const title = t("news.title");
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        <ButtonLink to="/staff/news/new">{t("news.new")}</ButtonLink>
      </div>
      {news.length === 0 ? (
        <p className="soft">{t("news.none")}</p>
      ) : (
        <ScrollTable label={title} className="dense cards">
          <thead>
            <tr>
              <th scope="col" className="who">
                {t("news.which")}
              </th>
              <th scope="col">{t("news.project")}</th>
              <th scope="col">{t("news.changed")}</th>
              <th scope="col">{t("staff.state")}</th>
            </tr>
          </thead>
          <tbody>
            {news.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <Link to={`/staff/news/${item.id}`} lang="lt">
                    {item.title}
                  </Link>
                  <small className="block">
                    <Original>{item.group}</Original>
                  </small>
                </th>
                <td className="long" data-label={t("news.project")}>
                  {item.project && <Original>{item.project}</Original>}
                </td>
                <td className="nowrap" data-label={t("news.changed")}>
                  {formatInstant(item.changedAt, locale)}
                </td>
                <td data-label={t("staff.state")}>
                  <NewsTag state={item.state} />
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
