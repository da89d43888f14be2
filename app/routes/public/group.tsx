import { Link } from "react-router";
import { listCalls } from "#app/domain/calls/queries.server.ts";
import { comingEvents } from "#app/domain/events/public-events.server.ts";
import { listNews } from "#app/domain/news/public-news.server.ts";
import { findGroup } from "#app/domain/strategies/queries.server.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { CallList } from "#app/ui/call-card.tsx";
import { EventList } from "#app/ui/events/event-list.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { FeedLink } from "#app/ui/feed-link.tsx";
import { NewestNews } from "#app/ui/news/news-list.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/group.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const group = unwrap(await findGroup(ctx, params.slug));
  const lists = await Promise.all(
    (["open", "planned", "closed"] as const).map((phase) =>
      listCalls(ctx, { phase, group: group.slug }),
    ),
  );
  const [{ news }, events] = await Promise.all([
    listNews(ctx, { group: group.slug, take: 3 }),
    comingEvents(ctx, { group: group.slug, kind: null }),
  ]);
  return {
    group,
    news,
    events: events.slice(0, 3),
    brand: group.brand,
    calls: lists.flatMap((list) => list.calls),
    now: ctx.now(),
  };
}

export default function GroupPage({
  loaderData: { group, calls, news, events, now },
}: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const contacts = [
    { label: t("group.address"), value: group.address },
    {
      label: t("group.email"),
      value: group.email && <a href={`mailto:${group.email}`}>{group.email}</a>,
    },
    {
      label: t("group.phone"),
      value: group.phone && <a href={`tel:${group.phone}`}>{formatPhone(group.phone)}</a>,
    },
    {
      label: t("group.website"),
      value: group.website && <a href={group.website}>{group.website}</a>,
    },
  ].filter(({ value }) => value);
  return (
    <Page crumbs={[{ label: t("strategies.title"), to: "/strategies" }, { label: group.city }]}>
      <FeedLink path={`/groups/${group.slug}/calls.atom`} />
      <title>{`${group.name} – ${t("site.name")}`}</title>
      <h1>
        <Original>{group.name}</Original>
      </h1>
      {locale === "en" && <p className="soft">{group.nameEn}</p>}
      <div className="with-aside">
        <div>
          <h2>{t("group.calls")}</h2>
          {calls.length > 0 ? (
            <CallList calls={calls} now={now} />
          ) : (
            <p className="soft">{t("group.noCalls")}</p>
          )}
          <p>
            <Link to={`/groups/${group.slug}/follow`}>{t("follow.offer")}</Link>
            {" · "}
            <a href={`/groups/${group.slug}/calls.atom`} type="application/atom+xml">
              {t("feed.link")}
            </a>
          </p>
          <ul>
            {(
              [
                [`/timetable?group=${group.slug}`, "timetable.link"],
                [`/results?group=${group.slug}`, "group.results"],
                [`/projects?group=${group.slug}`, "group.projects"],
                [`/groups/${group.slug}/fairness`, "fairness.link"],
              ] as const
            ).map(([to, label]) => (
              <li key={to}>
                <Link to={to}>{t(label)}</Link>
              </li>
            ))}
          </ul>
          {events.length > 0 && (
            <section aria-labelledby="events">
              <h2 id="events">{t("events.coming")}</h2>
              <EventList events={events} />
            </section>
          )}
          <p>
            <Link to={`/events?group=${group.slug}`}>{t("events.all")}</Link>
          </p>
          <NewestNews news={news} all={`/news?group=${group.slug}`} />
          <h2>{t("group.strategies")}</h2>
          <ul>
            {group.strategies.map(({ slug, title }) => (
              <li key={slug}>
                <Link to={`/strategies/${group.slug}/${slug}`}>{say(title)}</Link>
              </li>
            ))}
          </ul>
        </div>
        <aside className="card">
          <h2>{t("group.contacts")}</h2>
          {contacts.length > 0 ? (
            <Facts facts={contacts} />
          ) : (
            <p className="soft">{t("group.noContacts")}</p>
          )}
          {group.isExample && contacts.length > 0 && <p className="soft">{t("group.example")}</p>}
          <p>
            <Link to={`/groups/${group.slug}/accessibility`}>{t("statement.accessibility")}</Link>
            <br />
            <Link to={`/groups/${group.slug}/privacy`}>{t("statement.privacy")}</Link>
          </p>
        </aside>
      </div>
    </Page>
  );
}
