import type { CallState } from "#app/domain/calls/call-state.ts";
import { formatDeadline, formatTime } from "#app/domain/values/instant.ts";
import { timeLeft } from "../call-card.tsx";
import { Deadline } from "../status.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Timed {
  state: CallState;
  opensAt: Date;
  closesAt: Date;
}

const second = 1000;

/** Until when proposals are taken, with weekday and hour in Lithuania; of other states, what they mean. */
export function CallDeadline({ call, now }: { call: Timed; now: Date }) {
  const t = useT();
  const locale = useLocale();
  const inVilnius = ` (${t("word.lithuanianTime")})`;
  const until = t("call.untilWord", { deadline: formatDeadline(call.closesAt, locale) });

  if (call.state === "cancelled")
    return <Deadline left={t("callState.cancelled")}>{t("call.cancelledText")}</Deadline>;
  if (call.state === "planned")
    return (
      <Deadline left={t("call.notYet")}>
        {t("call.opens")}{" "}
        <b>{t("call.fromWord", { deadline: formatDeadline(call.opensAt, locale) })}</b> {until}
        {inVilnius}
      </Deadline>
    );
  if (call.state === "open")
    return (
      <Deadline left={timeLeft(t, now, call.closesAt)}>
        {t("call.until")} <b>{until}</b>
        {inVilnius},{" "}
        {t("call.latest", { time: formatTime(new Date(call.closesAt.getTime() - second)) })}
      </Deadline>
    );
  return (
    <Deadline left={t("call.over")}>
      {t("call.was")} {until}
      {inVilnius}
    </Deadline>
  );
}
