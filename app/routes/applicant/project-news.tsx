import { Link } from "react-router";
import { projectNews } from "#app/domain/news/list-news.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { NewsTag } from "#app/ui/news/news-list.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/project-news.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await projectNews(context.get(appContext), params));

/** What was proposed to tell about a project, and what became of it. */
export default function ProjectNews({ loaderData: { project, news } }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const title = t("news.ofOwnProject");
  return (
    <Page>
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        <ButtonLink to={`/my/projects/${project.id}/news/new`}>{t("news.propose")}</ButtonLink>
      </div>
      <p className="soft">
        <Original>{project.title}</Original>
      </p>
      {news.length === 0 ? (
        <p>{t("news.noneProposed")}</p>
      ) : (
        <ul className="calls">
          {news.map((item) => (
            <li key={item.id}>
              <div className="row">
                <NewsTag state={item.state} />
                <small>{formatInstant(item.changedAt, locale)}</small>
              </div>
              <h2>
                <Link to={`/my/projects/${project.id}/news/${item.id}`}>
                  <Original>{item.title}</Original>
                </Link>
              </h2>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
