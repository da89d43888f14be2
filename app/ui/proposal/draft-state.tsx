import { useEffect, useRef, useState } from "react";
import { formatInstantSeconds, formatTime, vilniusDay } from "#app/domain/values/instant.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { SaveState } from "./draft-keeper.ts";

const calm = new Set<SaveState["is"]>(["resting", "saving", "saved"]);

/** Read aloud only when saving stops working and when it works again. */
function useAloud(state: SaveState, sentence: string) {
  const isCalm = calm.has(state.is);
  const wasCalm = useRef(true);
  const [aloud, setAloud] = useState("");
  useEffect(() => {
    if (state.is === "saving") return;
    if (!isCalm || !wasCalm.current) setAloud(sentence);
    wasCalm.current = isCalm;
  }, [state.is, isCalm, sentence]);
  return aloud;
}

/** When the draft was saved last; reminds that it is not handed in. */
export function DraftState({
  savedAt,
  now,
  state = { is: "resting" },
  onRetry,
  onSignIn,
}: {
  savedAt: Date;
  now: Date;
  state?: SaveState;
  onRetry?: () => void;
  onSignIn?: () => void;
}) {
  const t = useT();
  const locale = useLocale();
  const at = state.is === "saved" ? state.at : savedAt;
  const isToday = vilniusDay(at) === vilniusDay(now);
  const time = isToday ? formatTime(at) : formatInstantSeconds(at, locale);
  const isSaved = state.is === "resting" || state.is === "saved";
  const sentence =
    state.is === "resting" || state.is === "saved"
      ? t("draft.saved", { time })
      : t(`draft.${state.is}`);
  const aloud = useAloud(state, sentence);
  const isOut = state.is === "signedOut" || state.is === "otherPerson";
  return (
    <p className={calm.has(state.is) ? "draft-state" : "draft-state alert"}>
      {sentence}
      {isSaved && (
        <>
          {" "}
          – <b>{t("draft.notSubmitted")}</b>
        </>
      )}
      {(state.is === "failed" || state.is === "offline") && onRetry && (
        <Button type="button" look="plain" onClick={onRetry}>
          {t("draft.retry")}
        </Button>
      )}
      {isOut && onSignIn && (
        <Button type="button" look="plain" onClick={onSignIn}>
          {t("draft.signIn.title")}
        </Button>
      )}
      <span className="hidden" aria-live="polite">
        {aloud}
      </span>
    </p>
  );
}
