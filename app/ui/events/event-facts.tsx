import type { EventState } from "#app/domain/events/lifecycle.ts";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { formatAppointment, formatInstant } from "#app/domain/values/instant.ts";
import type { Locale } from "#app/i18n/translate.ts";
import { Original } from "../original.tsx";
import { Tag, type Tone } from "../status.tsx";
import { useLocale, useT } from "../use-t.ts";

const tones: Record<EventState, Tone> = {
  DRAFT: "plain",
  PUBLISHED: "neutral",
  CANCELLED: "bad",
  HELD: "plain",
};

export function EventTag({ state }: { state: EventState }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`event.state.${state}`)}</Tag>;
}

/** From when to when, in Vilnius; the day of the end only where it is another. */
export function eventHours({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, locale: Locale) {
  const isOneDay = vilniusDay(startsAt) === vilniusDay(endsAt);
  const end = formatInstant(endsAt, locale);
  return `${formatAppointment(startsAt, locale)}–${isOneDay ? end.slice(-5) : end}`;
}

/** Where an event takes place. That it is online is told to everybody, its address is not. */
export function EventPlaceText({ place, isOnline }: { place: string; isOnline: boolean }) {
  const t = useT();
  return (
    <>
      <Original>{place}</Original>
      {place !== "" && isOnline && " · "}
      {isOnline && t("event.online")}
    </>
  );
}

/** Text of several paragraphs in the language of the page, where it was written in it. */
export function TypedText({ text }: { text: LocalText }) {
  const locale = useLocale();
  const shown = text[locale];
  if (text.lt === "") return null;
  return <p className="typed">{shown || <Original>{text.lt}</Original>}</p>;
}
