import { useCallback, useEffect, useRef, useState } from "react";
import { learnFromAnswer } from "#app/ui/server-clock.ts";

/** Milliseconds between two words to the server; it forgets who is silent for 45 seconds. */
const BEAT = 20_000;

export interface Other {
  name: string;
  section: string;
}

interface Told {
  others: Other[];
  isOpen: boolean;
  closesAt: Date;
}

/**
 * Says that the page of a section is open while it is in sight, and follows who else is at the
 * proposal and until when it takes answers. `ask` does so at once.
 */
export function usePresence(url: string, section: string, first: Told) {
  const [told, setTold] = useState<Told>(first);
  const now = useRef(() => {});

  useEffect(() => {
    const bodyOf = (name: string) => new URLSearchParams({ section: name });
    async function beat() {
      try {
        const response = await fetch(url, {
          method: "POST",
          headers: { accept: "application/json" },
          body: bodyOf(section),
          redirect: "manual",
        });
        learnFromAnswer(response);
        if (!response.ok && response.status !== 409) return;
        const { others, isOpen, closesAt } = (await response.json()) as {
          others: Other[];
          isOpen: boolean;
          closesAt: string;
        };
        setTold({ others, isOpen, closesAt: new Date(closesAt) });
      } catch {
        // Without the network nobody else can be seen.
      }
    }
    const inSight = () => void (document.hidden || void beat());
    const onLeave = () => void navigator.sendBeacon(url, bodyOf(""));

    inSight();
    const timer = setInterval(inSight, BEAT);
    now.current = () => void beat();
    document.addEventListener("visibilitychange", inSight);
    window.addEventListener("pagehide", onLeave);
    return () => {
      onLeave();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", inSight);
      window.removeEventListener("pagehide", onLeave);
    };
  }, [url, section]);

  return { ...told, ask: useCallback(() => now.current(), []) };
}
