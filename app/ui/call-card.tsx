import { Link } from "react-router";
import type { CallState } from "#app/domain/calls/call-state.ts";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { formatInstant, remaining } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useLocalText } from "./local-text.ts";
import { Original } from "./original.tsx";
import { Tag, type Tone } from "./status.tsx";
import { useLocale, useT } from "./use-t.ts";

const tones: Record<CallState, Tone> = {
  open: "neutral",
  planned: "wait",
  closed: "plain",
  evaluation: "wait",
  decided: "neutral",
  cancelled: "bad",
};

export function CallTag({ state }: { state: CallState }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`callState.${state}`)}</Tag>;
}

/** How long is left: days and hours, then hours and minutes, then minutes. */
export function timeLeft(t: Translate, now: Date, until: Date) {
  const { days, hours, minutes } = remaining(now, until);
  if (days > 0) return t("time.left.short", { days, hours });
  if (hours > 0) return t("time.left.hours", { hours, minutes });
  return t("time.left.minutes", { minutes });
}

interface Card {
  number: string;
  title: LocalText;
  state: CallState;
  action: string;
  group: { shortName: string };
  opensAt: Date;
  closesAt: Date;
  /** Cents. */
  budgetCents: number | null;
  maxGrantCents: number | null;
}

/** Calls as a list of whole-clickable rows: what, until when, how much. */
export function CallList({ calls, now }: { calls: readonly Card[]; now: Date }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  return (
    <ul className="calls">
      {calls.map((call) => (
        <li key={call.number}>
          <div className="row">
            <CallTag state={call.state} />
            <small>
              {t("call.numbered", { number: call.number, action: call.action })} ·{" "}
              <Original>{call.group.shortName}</Original>
            </small>
          </div>
          <h3>
            <Link to={`/calls/${call.number}`}>{say(call.title)}</Link>
          </h3>
          <p>
            {call.state === "open" && <b>{timeLeft(t, now, call.closesAt)} · </b>}
            {t(call.state === "planned" ? "call.from" : "call.to")}{" "}
            <span className="day">
              {formatInstant(call.state === "planned" ? call.opensAt : call.closesAt, locale)}
            </span>
          </p>
          {call.budgetCents !== null && call.maxGrantCents !== null && (
            <p className="soft">
              {t("calls.sum", { sum: formatMoney(call.budgetCents, locale) })},{" "}
              {t("calls.upTo", { sum: formatMoney(call.maxGrantCents, locale) })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
