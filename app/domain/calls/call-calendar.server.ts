import ical, { ICalAlarmType, ICalEventStatus } from "ical-generator";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findCall } from "./queries.server.ts";

/** What a calendar says beside the dates; the caller has the words. */
export interface CalendarWords {
  opens: (title: string) => string;
  closes: (title: string) => string;
}

const day = 24 * 3600;

/**
 * The beginning and the deadline of a call as a calendar (RFC 5545), reminding a week and a day ahead.
 * The ids stay and the sequence grows with every change, so that a calendar moves what it has.
 */
export async function callCalendar(
  ctx: Pick<Ctx, "db" | "now" | "origin">,
  { number, locale, words }: { number: string; locale: Locale; words: CalendarWords },
) {
  const found = await findCall(ctx, number);
  if (!found.ok) return refuse("not-found");
  const call = found.value;
  const newest = await ctx.db.amendment.findFirst({
    where: { callId: call.id },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  const title = call.title[locale];
  const url = `${ctx.origin}/calls/${call.number}`;
  const { hostname } = new URL(ctx.origin);
  const calendar = ical({
    prodId: { company: "Kvieslys", product: "Kvietimai", language: locale.toUpperCase() },
    name: title,
  });
  const event = {
    stamp: newest?.at ?? call.publishedAt ?? call.opensAt,
    sequence: call.amendments + (call.state === "cancelled" ? 1 : 0),
    description: `${call.definition.content.summary[locale]}\n\n${url}`,
    url,
    status: call.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
  calendar.createEvent({
    ...event,
    id: `${call.id}-opens@${hostname}`,
    start: call.opensAt,
    summary: words.opens(title),
  });
  calendar.createEvent({
    ...event,
    id: `${call.id}-closes@${hostname}`,
    start: call.closesAt,
    summary: words.closes(title),
    alarms: [
      { type: ICalAlarmType.display, trigger: 7 * day },
      { type: ICalAlarmType.display, trigger: day },
    ],
  });
  return ok({ text: calendar.toString(), name: `${call.number}.ics` });
}
