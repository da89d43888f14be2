import { Link } from "react-router";
import type { PublicEvent } from "#app/domain/events/public-event.ts";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";
import { EventPlaceText, eventHours, EventTag } from "./event-facts.tsx";

/** Events as a list of whole-clickable rows: what, when, where, how many places are left. */
export function EventList({ events }: { events: readonly PublicEvent[] }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  return (
    <ul className="calls">
      {events.map((event) => (
        <li key={event.id}>
          <div className="row">
            <EventTag state={event.state} />
            <small>
              {t(`event.kind.${event.kind}`)} · <Original>{event.group.shortName}</Original>
            </small>
          </div>
          <h3>
            <Link to={`/events/${event.id}`}>{say(event.title)}</Link>
          </h3>
          <p>
            <span>{eventHours(event, locale)}</span>
          </p>
          <p className="soft">
            <EventPlaceText place={event.place} isOnline={event.isOnline} />
            {event.state === "PUBLISHED" && event.free !== null && (
              <> · {event.free > 0 ? t("event.free", { n: event.free }) : t("event.full")}</>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
