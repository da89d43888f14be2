import type { MeetingKind, MeetingState } from "#app/domain/meetings/lifecycle.ts";
import { formatAppointment, formatDeadline, formatInstant } from "#app/domain/values/instant.ts";
import { Facts } from "../facts.tsx";
import { Original } from "../original.tsx";
import { Tag, type Tone } from "../status.tsx";
import { useLocale, useT } from "../use-t.ts";

const tones: Record<MeetingState, Tone> = {
  PLANNED: "plain",
  CALLED: "wait",
  RUNNING: "wait",
  HELD: "neutral",
  NOT_HELD: "bad",
  MINUTES_SIGNED: "neutral",
};

export function MeetingTag({ state }: { state: MeetingState }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`meeting.state.${state}`)}</Tag>;
}

export interface MeetingAbout {
  kind: MeetingKind;
  startsAt: Date;
  ballotsUntil: Date | null;
  place: string;
  chair: string;
  secretary: string;
  openedAt: Date | null;
  closedAt: Date | null;
}

/** When and where, who presides, from when until when it was. */
export function MeetingFacts({ meeting }: { meeting: MeetingAbout }) {
  const t = useT();
  const locale = useLocale();
  const { startsAt, ballotsUntil, place, chair, secretary, openedAt, closedAt } = meeting;
  const facts = [
    { label: t("meeting.plan.kind"), value: t(`meeting.kind.${meeting.kind}`) },
    { label: t("meeting.startsAt"), value: formatAppointment(startsAt, locale) },
    {
      label: t("meeting.until"),
      value: ballotsUntil && formatDeadline(ballotsUntil, locale),
    },
    { label: t("meeting.place"), value: place && <Original>{place}</Original> },
    { label: t("meeting.chair"), value: chair && <Original>{chair}</Original> },
    { label: t("meeting.secretary"), value: secretary && <Original>{secretary}</Original> },
    { label: t("meeting.opened"), value: openedAt && formatInstant(openedAt, locale) },
    { label: t("meeting.closed"), value: closedAt && formatInstant(closedAt, locale) },
  ];
  return <Facts facts={facts.filter(({ value }) => value)} />;
}
