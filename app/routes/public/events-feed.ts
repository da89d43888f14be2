import { eventFeed } from "#app/domain/events/event-feed.server.ts";
import { eventFilter, eventQuery } from "#app/domain/events/event-filter.ts";
import { newestEvents } from "#app/domain/events/public-events.server.ts";
import { formatAppointment } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { atomAnswer } from "#app/http/known-answer.server.ts";
import type { Route } from "./+types/events-feed.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale, t } = context.get(localeContext);
  const asked = eventFilter(new URL(request.url).searchParams);
  const text = eventFeed(ctx, {
    events: await newestEvents(ctx, asked),
    locale,
    title: `${t("events.title")} – ${t("site.name")}`,
    query: eventQuery(asked),
    when: ({ startsAt, place, state }) =>
      [
        state === "CANCELLED" ? t("event.state.CANCELLED") : "",
        formatAppointment(startsAt, locale),
        place,
      ]
        .filter(Boolean)
        .join(" · "),
  });
  return atomAnswer(request, text);
}
