import { eventCalendar } from "#app/domain/events/event-calendar.server.ts";
import { findEvent } from "#app/domain/events/public-events.server.ts";
import { calendarAnswer } from "#app/http/calendar-answer.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/event-calendar.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale } = context.get(localeContext);
  const { event } = unwrap(await findEvent(ctx, params.id));
  const name = event.title[locale];
  return calendarAnswer(
    request,
    eventCalendar(ctx, { events: [event], locale, name }),
    "event.ics",
  );
}
