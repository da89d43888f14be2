import { Link } from "react-router";
import { staffEvents } from "#app/domain/events/staff-events.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EventTag } from "#app/ui/events/event-facts.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/events.ts";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  staffEvents(context.get(appContext), new URL(request.url).searchParams.get("after"));

/** The events of the viewer's groups, the last first, and what the year counts so far. */
export default function StaffEvents({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { events, next, counts, year } = loaderData;
  const title = t("events.title");
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        <ButtonLink to="/staff/events/new">{t("events.new")}</ButtonLink>
      </div>
      {counts.map(({ group, events: n, attendance }) => (
        <p key={group} className="soft">
          <Original>{group}</Original>, {t("events.year", { year, n, attendance })}
        </p>
      ))}
      {events.length === 0 ? (
        <p className="soft">{t("events.noneStaff")}</p>
      ) : (
        <ScrollTable label={title} className="dense cards">
          <thead>
            <tr>
              <th scope="col" className="who">
                {t("events.which")}
              </th>
              <th scope="col">{t("event.when")}</th>
              <th scope="col">{t("event.taken")}</th>
              <th scope="col">{t("staff.state")}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.id}>
                <th scope="row">
                  <Link to={`/staff/events/${event.id}`}>{say(event.title)}</Link>
                  <small className="block">
                    {t(`event.kind.${event.kind}`)} · <Original>{event.group}</Original>
                  </small>
                </th>
                <td className="nowrap" data-label={t("event.when")}>
                  {formatInstant(event.startsAt, locale)}
                </td>
                <td data-label={t("event.taken")}>
                  {event.capacity === null
                    ? event.taken
                    : t("event.takenOf", { taken: event.taken, capacity: event.capacity })}
                </td>
                <td data-label={t("staff.state")}>
                  <EventTag state={event.state} />
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
