import { callCalendar } from "#app/domain/calls/call-calendar.server.ts";
import { calendarAnswer } from "#app/http/calendar-answer.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/call-calendar.ts";

export async function loader({ context, params: { number }, request }: Route.LoaderArgs) {
  const { locale, t } = context.get(localeContext);
  const words = {
    opens: (title: string) => t("calendar.opens", { title }),
    closes: (title: string) => t("calendar.closes", { title }),
  };
  const calendar = await callCalendar(context.get(appContext), { number, locale, words });
  const { text, name } = unwrap(calendar);
  return calendarAnswer(request, text, name);
}
