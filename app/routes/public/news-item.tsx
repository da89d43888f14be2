import { Link } from "react-router";
import { findNews } from "#app/domain/news/public-news.server.ts";
import { formatLongDate } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { TypedText } from "#app/ui/events/event-facts.tsx";
import { Original } from "#app/ui/original.tsx";
import { Pictures } from "#app/ui/pictures/pictures.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/news-item.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await findNews(context.get(appContext), params.id));

/** One piece of news in plain paragraphs. */
export default function NewsItem({ loaderData: { item, pictures } }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { title, text, group, project, publishedAt } = item;
  const shown = title[locale] || title.lt;
  return (
    <Page crumbs={[{ label: t("news.title"), to: "/news" }, { label: shown }]}>
      <Title text={shown} />
      <p className="soft above-title">
        {formatLongDate(publishedAt, locale)} ·{" "}
        <Link to={`/groups/${group.slug}`}>
          <Original>{group.shortName}</Original>
        </Link>
      </p>
      <h1>{title[locale] || <Original>{title.lt}</Original>}</h1>
      <TypedText text={text} />
      <Pictures pictures={pictures} />
      {project && (
        <p>
          {t("news.ofProject")}{" "}
          <Link to={`/projects/${project.id}`}>
            <Original>{project.title}</Original>
          </Link>
        </p>
      )}
    </Page>
  );
}
