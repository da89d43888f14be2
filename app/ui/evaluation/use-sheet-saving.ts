import { type RefObject, useEffect, useState } from "react";

/** Milliseconds from the last keystroke to the save, and from a failed save to the next try. */
const PAUSE = 1500;
const RETRY = 10_000;

export type SavingState =
  | { is: "resting" | "saving" | "failed" | "refused" }
  | { is: "saved"; at: Date };

/**
 * Saves the draft of a sheet while it is typed, and keeps in its field `seen` which state of it the
 * page shows. Nothing waits for it.
 */
export function useSheetSaving(form: RefObject<HTMLFormElement | null>, url: string) {
  const [state, setState] = useState<SavingState>({ is: "resting" });

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isBusy = false;
    let isChanged = false;

    async function send() {
      if (!element || isBusy || !isChanged) return;
      isBusy = true;
      isChanged = false;
      setState({ is: "saving" });
      try {
        const body = new URLSearchParams();
        for (const [name, value] of new FormData(element))
          if (typeof value === "string") body.append(name, value);
        const response = await fetch(url, { method: "POST", body, redirect: "manual" });
        if (response.status === 409 || response.type === "opaqueredirect")
          return setState({ is: "refused" });
        if (!response.ok) throw new Error(String(response.status));
        const { seen } = (await response.json()) as { seen: string };
        const field = element.elements.namedItem("seen");
        if (field instanceof HTMLInputElement) field.value = seen;
        setState({ is: "saved", at: new Date(seen) });
        if (isChanged) later(PAUSE);
      } catch {
        isChanged = true;
        setState({ is: "failed" });
        later(RETRY);
      } finally {
        isBusy = false;
      }
    }

    function later(wait: number) {
      clearTimeout(timer);
      timer = setTimeout(() => void send(), wait);
    }
    function onInput() {
      isChanged = true;
      later(PAUSE);
    }

    element.addEventListener("input", onInput);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", onInput);
    };
  }, [form, url]);

  return state;
}
