import { Form, Link } from "react-router";
import { eventFilter, eventQuery } from "#app/domain/events/event-filter.ts";
import { eventKinds } from "#app/domain/events/lifecycle.ts";
import { comingEvents, pastEvents } from "#app/domain/events/public-events.server.ts";
import { listGroups } from "#app/domain/strategies/queries.server.ts";
import { appContext } from "#app/http/context.ts";
import { Button } from "#app/ui/button.tsx";
import { EventList } from "#app/ui/events/event-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/events.ts";

/** Events by the address: `?group=…&kind=…`; `after` continues those that are over. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const query = new URL(request.url).searchParams;
  const asked = eventFilter(query);
  const after = query.get("after");
  const [coming, past, groups] = await Promise.all([
    after === null ? comingEvents(ctx, asked) : [],
    pastEvents(ctx, { ...asked, after }),
    listGroups(ctx),
  ]);
  return {
    coming,
    past,
    asked,
    isContinued: after !== null,
    groups: groups.map(({ slug, shortName }) => ({ slug, shortName })),
  };
}

/** Trainings, consultations, information days and general meetings of the groups. */
export default function Events({ loaderData }: Route.ComponentProps) {
  const { coming, past, asked, isContinued, groups } = loaderData;
  const t = useT();
  const title = t("events.title");
  const query = eventQuery(asked);
  return (
    <Page>
      <Title text={title} />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={title}
        href={`/events.atom${query}`}
      />
      <h1>{title}</h1>
      <p>{t("events.lead")}</p>
      <search>
        <Form method="get" className="toolbar">
          <label>
            {t("calls.group")}
            <select name="group" defaultValue={asked.group ?? ""}>
              <option value="">{t("calls.allGroups")}</option>
              {groups.map(({ slug, shortName }) => (
                <option key={slug} value={slug}>
                  {shortName}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t("event.kind")}
            <select name="kind" defaultValue={asked.kind ?? ""}>
              <option value="">{t("events.anyKind")}</option>
              {eventKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`event.kind.${kind}`)}
                </option>
              ))}
            </select>
          </label>
          <Button look="quiet">{t("events.show")}</Button>
        </Form>
      </search>
      {!isContinued && (
        <section aria-labelledby="coming">
          <h2 id="coming">{t("events.coming")}</h2>
          {coming.length > 0 ? (
            <EventList events={coming} />
          ) : (
            <p className="soft">{t("events.noneComing")}</p>
          )}
          <p className="soft">
            <a href={`/events.ics${query}`}>{t("events.calendar")}</a>
            {" · "}
            <a href={`/events.atom${query}`} type="application/atom+xml">
              {t("events.feed")}
            </a>
          </p>
        </section>
      )}
      <section aria-labelledby="past">
        <h2 id="past">{t("events.past")}</h2>
        {past.events.length > 0 ? (
          <EventList events={past.events} />
        ) : (
          <p className="soft">{t("events.nonePast")}</p>
        )}
        {past.next && (
          <p>
            <Link to={eventQuery(asked, past.next)}>{t("events.earlier")}</Link>
          </p>
        )}
      </section>
    </Page>
  );
}
