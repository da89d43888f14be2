import { Link } from "react-router";
import { listCalls } from "#app/domain/calls/queries.server.ts";
import { listNews } from "#app/domain/news/public-news.server.ts";
import { listGroups } from "#app/domain/strategies/queries.server.ts";
import { appContext } from "#app/http/context.ts";
import { CallList } from "#app/ui/call-card.tsx";
import { GroupTable } from "#app/ui/group-list.tsx";
import { NewestNews } from "#app/ui/news/news-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { SixSteps } from "#app/ui/six-steps.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/home.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const [{ calls }, groups, { news }] = await Promise.all([
    listCalls(ctx, { phase: "open" }),
    listGroups(ctx),
    listNews(ctx, { group: null, take: 3 }),
  ]);
  return { calls, groups, news, now: ctx.now() };
}

export default function Home({ loaderData: { calls, groups, news, now } }: Route.ComponentProps) {
  const t = useT();
  return (
    <Page>
      <title>{`${t("site.name")} – ${t("home.title")}`}</title>
      <h1>{t("home.title")}</h1>
      <p className="lead">{t("home.lead")}</p>

      <h2>{t("home.open")}</h2>
      {calls.length > 0 ? <CallList calls={calls} now={now} /> : <p>{t("home.noOpen")}</p>}
      <p>
        <Link to="/calls">{t("home.allCalls")}</Link>
      </p>

      <NewestNews news={news} all="/news" />

      <h2>{t("steps.title")}</h2>
      <SixSteps />

      <h2>{t("home.groups")}</h2>
      <GroupTable groups={groups} />
    </Page>
  );
}
