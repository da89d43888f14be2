import { formatInstantSeconds, formatTime, vilniusDay } from "#app/domain/values/instant.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { SaveState } from "./use-typing.ts";

/** When the draft was saved last; reminds that it is not handed in. */
export function DraftState({
  savedAt,
  now,
  state = { is: "resting" },
  onRetry,
}: {
  savedAt: Date;
  now: Date;
  state?: SaveState;
  onRetry?: () => void;
}) {
  const t = useT();
  const locale = useLocale();
  const at = state.is === "saved" ? state.at : savedAt;
  const isToday = vilniusDay(at) === vilniusDay(now);
  const time = isToday ? formatTime(at) : formatInstantSeconds(at, locale);
  return (
    <p className="draft-state" aria-live="polite">
      {state.is === "resting" || state.is === "saved" ? (
        <>
          {t("draft.saved", { time })} – <b>{t("draft.notSubmitted")}</b>
        </>
      ) : (
        t(`draft.${state.is}`)
      )}
      {state.is === "failed" && onRetry && (
        <Button type="button" look="plain" onClick={onRetry}>
          {t("draft.retry")}
        </Button>
      )}
      {state.is === "signedOut" && (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t("draft.signIn")}
        </a>
      )}
    </p>
  );
}
