import { newsFeed } from "#app/domain/news/news-feed.server.ts";
import { lastNewsChange, listNews } from "#app/domain/news/public-news.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { atomAnswer } from "#app/http/known-answer.server.ts";
import type { Route } from "./+types/news-feed.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale, t } = context.get(localeContext);
  const group = new URL(request.url).searchParams.get("group") || null;
  const { news } = await listNews(ctx, { group, take: 50 });
  const query = group === null ? "" : `?${new URLSearchParams({ group }).toString()}`;
  const title = `${t("news.title")} – ${t("site.name")}`;
  const text = newsFeed(ctx, { news, locale, title, query });
  return atomAnswer(request, text, await lastNewsChange(ctx, group));
}
