import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { restoreTyped } from "#app/ui/typed-early.ts";

/** Milliseconds from the last keystroke to the save, and from a failed save to the next try. */
const PAUSE = 1500;
const RETRY = 10_000;

export type SavingState =
  | { is: "resting" | "changed" | "saving" | "failed" }
  | { is: "refused"; why: string }
  | { is: "saved"; at: Date };

/**
 * Saves the draft of a sheet while it is typed, and keeps in its field `seen` which state of it the
 * page shows. Nothing that is typed waits for a save, and leaving the page saves at once; a button that is pressed during one does, so
 * that it does not carry an older state than the server has.
 */
export function useSheetSaving(form: RefObject<HTMLFormElement | null>, url: string) {
  const [state, setState] = useState<SavingState>({ is: "resting" });

  const isTypedEarly = useRef(false);
  // Before the browser paints, so that no keystroke falls in between.
  useLayoutEffect(() => {
    if (form.current) isTypedEarly.current = restoreTyped(form.current);
  }, [form]);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isBusy = false;
    let isChanged = false;
    let pressed: HTMLElement | null = null;

    async function send() {
      if (!element || isBusy || !isChanged) return;
      isBusy = true;
      isChanged = false;
      setState({ is: "saving" });
      try {
        const answer = await save(element, url);
        setState(isChanged && answer.is === "saved" ? { is: "changed" } : answer);
        if (isChanged) later(PAUSE);
      } catch {
        isChanged = true;
        setState({ is: "failed" });
        later(RETRY);
      } finally {
        isBusy = false;
      }
      if (pressed) element.requestSubmit(pressed);
      pressed = null;
    }

    function later(wait: number) {
      clearTimeout(timer);
      timer = setTimeout(() => void send(), wait);
    }
    function onInput() {
      isChanged = true;
      setState({ is: "changed" });
      later(PAUSE);
    }
    function onHide() {
      if (document.visibilityState === "hidden") void send();
    }
    function onSubmit(event: SubmitEvent) {
      clearTimeout(timer);
      if (!isBusy) return;
      event.preventDefault();
      pressed = event.submitter;
    }

    if (isTypedEarly.current) onInput();
    element.addEventListener("input", onInput);
    element.addEventListener("submit", onSubmit, true);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", onInput);
      element.removeEventListener("submit", onSubmit, true);
      document.removeEventListener("visibilitychange", onHide);
    };
  }, [form, url]);

  return state;
}

/** One save of the form as it stands; throws where the server cannot be reached. */
async function save(element: HTMLFormElement, url: string): Promise<SavingState> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(element)) {
    if (typeof value === "string") body.append(name, value);
  }
  // A request that outlives its page may carry 64 kB only.
  const keepalive = document.visibilityState === "hidden";
  const headers = { accept: "application/json" };
  const response = await fetch(url, {
    method: "POST",
    headers,
    body,
    redirect: "manual",
    keepalive,
  });
  if (response.type === "opaqueredirect") return { is: "refused", why: "" };
  if (!response.ok && response.status !== 409) throw new Error(String(response.status));

  const answer = (await response.json()) as { seen: string } | { refusal: string };
  if ("refusal" in answer) return { is: "refused", why: answer.refusal };
  const field = element.elements.namedItem("seen");
  if (field instanceof HTMLInputElement) field.value = answer.seen;
  return { is: "saved", at: new Date(answer.seen) };
}
