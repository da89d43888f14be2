import { exportTimetable } from "#app/domain/exports/timetable-table.server.ts";
import { timetableCalendar } from "#app/domain/timetable/timetable-calendar.server.ts";
import { timetableFeed } from "#app/domain/timetable/timetable-feed.server.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { calendarAnswer } from "#app/http/calendar-answer.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { atomAnswer } from "#app/http/known-answer.server.ts";
import { unwrap } from "#app/http/respond.ts";
import { tableAnswer } from "#app/http/table-answer.server.ts";
import type { Route } from "./+types/timetable-export.ts";

/** The timetable of planned calls as XLSX, CSV or JSON, as a calendar or as a feed. */
export async function loader({ context, params: { file }, request }: Route.LoaderArgs) {
  const group = new URL(request.url).searchParams.get("group");
  const ctx = context.get(appContext);
  const reading = context.get(localeContext);
  const { t, locale } = reading;
  if (file === "timetable.atom") {
    const text = await timetableFeed(ctx, {
      group,
      locale,
      words: {
        title: `${t("timetable.title")} – ${t("site.name")}`,
        about: ({ opensOn, closesOn, totalCents, kinds }) =>
          [
            `${opensOn} – ${closesOn}`,
            formatMoney(totalCents, locale),
            kinds.map((kind) => t(`calls.kind.${kind}`)).join(", "),
          ].join(" · "),
      },
    });
    return atomAnswer(request, text);
  }
  if (file !== "timetable.ics")
    return tableAnswer(unwrap(await exportTimetable(ctx, { file, group }, reading)));
  const words = {
    name: t("timetable.title"),
    opens: (title: string) => t("timetable.icsOpens", { title }),
    closes: (title: string) => t("timetable.icsCloses", { title }),
  };
  const text = await timetableCalendar(ctx, { group, locale, words });
  return calendarAnswer(request, text, file);
}
