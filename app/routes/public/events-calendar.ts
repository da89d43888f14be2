import { eventCalendar } from "#app/domain/events/event-calendar.server.ts";
import { eventFilter } from "#app/domain/events/event-filter.ts";
import { newestEvents } from "#app/domain/events/public-events.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { calendarAnswer } from "#app/http/calendar-answer.server.ts";
import type { Route } from "./+types/events-calendar.ts";

/** All public events in one calendar, to subscribe to. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale, t } = context.get(localeContext);
  const events = await newestEvents(ctx, eventFilter(new URL(request.url).searchParams));
  const name = `${t("events.title")} – ${t("site.name")}`;
  return calendarAnswer(request, eventCalendar(ctx, { events, locale, name }), "events.ics");
}
