import { useEffect, useState } from "react";
import { formatDeadline, formatTime, remaining } from "#app/domain/values/instant.ts";
import type { Locale, Translate } from "#app/i18n/translate.ts";
import { learnFromPage, serverNow } from "#app/ui/server-clock.ts";
import { useT } from "#app/ui/use-t.ts";

const TICK = 10_000;
/** From here on the time left is followed by the second. */
const NEAR = 3 * 60_000;
const DAY = 24 * 60 * 60_000;
/** Minutes before the deadline at which the time left is read aloud. */
const ALOUD = [24 * 60, 60, 10, 1, 0];

/** How long there is left, in the words of the page. */
export function leftText(t: Translate, now: Date, until: Date): string {
  if (now >= until) return t("deadline.over");
  const left = remaining(now, until);
  if (left.days > 0) return t("time.left.short", left);
  return left.hours > 0 ? t("time.left.hours", left) : t("time.left.minutes", left);
}

/** Until when proposals are taken, with the last second that counts. */
export function untilText(t: Translate, locale: Locale, closesAt: Date): string {
  const last = formatTime(new Date(closesAt.getTime() - 1000));
  return t("deadline.until", { deadline: formatDeadline(closesAt, locale), last });
}

/**
 * The time left by the server's clock, whatever the clock of this computer says; `onTick` is told the
 * milliseconds that are left.
 */
export function TimeLeft({
  now,
  until,
  onTick,
}: {
  now: Date;
  until: Date;
  onTick?: (left: number) => void;
}) {
  const t = useT();
  const [current, setCurrent] = useState(now);
  const [aloud, setAloud] = useState("");
  useEffect(() => {
    learnFromPage(now);
    let before = now;
    let timer: ReturnType<typeof setTimeout>;
    function tick() {
      const instant = serverNow(now);
      const left = until.getTime() - instant.getTime();
      const passed = ALOUD.some((minutes) => {
        const mark = until.getTime() - minutes * 60_000;
        return before.getTime() < mark && instant.getTime() >= mark;
      });
      if (passed) setAloud(leftText(t, instant, until));
      before = instant;
      setCurrent(instant);
      onTick?.(left);
      // Exact to a fraction of a second where it matters.
      timer = setTimeout(tick, left > 0 && left < NEAR ? Math.min(1000, left) : TICK);
    }
    tick();
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- the words of a page do not change under it
  }, [now, until, onTick]);

  const isNear = until.getTime() - current.getTime() < DAY;
  return (
    <span className={isNear ? "left near" : "left"}>
      <strong>{leftText(t, current, until)}</strong>
      <span className="hidden" aria-live="polite">
        {aloud}
      </span>
    </span>
  );
}
