import { Link } from "react-router";
import { findEvent } from "#app/domain/events/public-events.server.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EnclosureList } from "#app/ui/enclosures-field.tsx";
import { EventPlaceText, eventHours, EventTag, TypedText } from "#app/ui/events/event-facts.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/event.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const found = unwrap(await findEvent(ctx, params.id));
  return { ...found, now: ctx.now() };
}

/** What everybody reads about an event, and how to come. */
export default function EventPage({ loaderData }: Route.ComponentProps) {
  const { event, materials, came, now } = loaderData;
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { state, call, free } = event;
  const isOpen = state === "PUBLISHED" && now < event.registerUntil;
  const title = say(event.title);
  const facts = [
    { label: t("event.when"), value: eventHours(event, locale) },
    {
      label: t("event.place"),
      value: <EventPlaceText place={event.place} isOnline={event.isOnline} />,
    },
    {
      label: t("calls.group"),
      value: (
        <Link to={`/groups/${event.group.slug}`}>
          <Original>{event.group.shortName}</Original>
        </Link>
      ),
    },
    ...(isOpen && event.capacity !== null
      ? [{ label: t("event.capacity"), value: t("event.capacityOf", { n: event.capacity }) }]
      : []),
    ...(came === null ? [] : [{ label: t("event.came"), value: came }]),
    ...(event.minutesNo ? [{ label: t("event.minutesNo"), value: event.minutesNo }] : []),
    ...(call
      ? [
          {
            label: t("event.call"),
            value: <Link to={`/calls/${call.number}`}>{say(call.title)}</Link>,
          },
        ]
      : []),
  ];
  return (
    <Page crumbs={[{ label: t("events.title"), to: "/events" }, { label: title }]}>
      <Title text={title} />
      <div className="row above-title">
        <EventTag state={state} />
        <span className="soft">{t(`event.kind.${event.kind}`)}</span>
      </div>
      <h1>{title}</h1>
      {state === "CANCELLED" && (
        <p className="notice">
          {t("event.cancelled")} <Original>{event.cancelledWhy}</Original>
        </p>
      )}
      {isOpen && (
        <>
          <p>
            {free === 0
              ? t("event.fullText")
              : free === null
                ? t("event.openText")
                : t("event.free", { n: free })}{" "}
            {event.membersOnly && `${t("event.membersOnly")} `}
            {t("event.registerUntil", {
              deadline: formatDeadline(event.registerUntil, locale),
            })}
          </p>
          <ButtonLink to={`/events/${event.id}/register`}>
            {t(free === 0 ? "event.wait" : "event.register")}
          </ButtonLink>
        </>
      )}
      {state === "PUBLISHED" && !isOpen && <p className="soft">{t("event.registrationOver")}</p>}
      <div className="with-aside">
        <div>
          <TypedText text={event.text} />
          {materials.length > 0 && (
            <>
              <h2>{t("event.materials")}</h2>
              <EnclosureList files={materials} />
            </>
          )}
        </div>
        <aside className="card">
          <Facts facts={facts} />
          {state === "PUBLISHED" && (
            <p>
              <a href={`/events/${event.id}/calendar.ics`}>{t("event.addToCalendar")}</a>
            </p>
          )}
        </aside>
      </div>
    </Page>
  );
}
