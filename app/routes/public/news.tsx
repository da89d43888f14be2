import { Form, Link } from "react-router";
import { listNews } from "#app/domain/news/public-news.server.ts";
import { listGroups } from "#app/domain/strategies/queries.server.ts";
import { appContext } from "#app/http/context.ts";
import { Button } from "#app/ui/button.tsx";
import { NewsList } from "#app/ui/news/news-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/news.ts";

/** News by the address: `?group=…`; `after` continues. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const query = new URL(request.url).searchParams;
  const group = query.get("group") || null;
  const [found, groups] = await Promise.all([
    listNews(ctx, { group, after: query.get("after") }),
    listGroups(ctx),
  ]);
  return {
    ...found,
    group,
    groups: groups.map(({ slug, shortName }) => ({ slug, shortName })),
  };
}

/** What the groups and the promoters of their projects tell. */
export default function News({ loaderData: { news, next, group, groups } }: Route.ComponentProps) {
  const t = useT();
  const title = t("news.title");
  const of = (more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ ...(group && { group }), ...more }).toString();
    return query && `?${query}`;
  };
  return (
    <Page>
      <Title text={title} />
      <link rel="alternate" type="application/atom+xml" title={title} href={`/news.atom${of()}`} />
      <h1>{title}</h1>
      <search>
        <Form method="get" className="toolbar">
          <label>
            {t("calls.group")}
            <select name="group" defaultValue={group ?? ""}>
              <option value="">{t("calls.allGroups")}</option>
              {groups.map(({ slug, shortName }) => (
                <option key={slug} value={slug}>
                  {shortName}
                </option>
              ))}
            </select>
          </label>
          <Button look="quiet">{t("events.show")}</Button>
        </Form>
      </search>
      {news.length > 0 ? <NewsList news={news} /> : <p className="soft">{t("news.none")}</p>}
      {next && (
        <p>
          <Link to={of({ after: next })}>{t("news.earlier")}</Link>
        </p>
      )}
      <p className="soft">
        <a href={`/news.atom${of()}`} type="application/atom+xml">
          {t("news.feed")}
        </a>
      </p>
    </Page>
  );
}
