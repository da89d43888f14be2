import {
  type RefObject,
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { answerMark } from "#app/domain/proposals/answer-mark.ts";
import type { AnsweredField } from "#app/domain/proposals/blank-row.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { controls, typedAnswer } from "#app/domain/proposals/typed-form.ts";
import { restoreTyped } from "#app/ui/typed-early.ts";

/** Milliseconds from the last keystroke to the save; from the first one at most; to another try. */
const PAUSE = 1500;
const AT_MOST = 3000;
const RETRY = 10_000;
const PATIENCE = 20_000;

export type SaveState =
  | { is: "resting" }
  | { is: "saving" }
  | { is: "saved"; at: Date }
  | { is: "failed" | "signedOut" | "closed" | "disputed" };

type Answers = Readonly<Record<string, RawAnswer>>;

interface Saved {
  savedAt: string;
  known: Record<string, string>;
  conflicts: string[];
}

interface Options {
  form: RefObject<HTMLFormElement | null>;
  fields: readonly AnsweredField[];
  initial: Answers;
  /** Where to save while typing. */
  url: string;
}

const readAll = (form: HTMLFormElement, fields: readonly AnsweredField[]): Answers => {
  const data = new FormData(form);
  return Object.fromEntries(fields.map((field) => [field.key, typedAnswer(field, data)]));
};

/** The controls of these fields, as the form would send them. */
function bodyOf(form: HTMLFormElement, keys: readonly string[]): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const belongs = keys.some(
      (key) =>
        name === key ||
        name.startsWith(`${key}.`) ||
        name === controls.known(key) ||
        name === controls.sent(key),
    );
    if (belongs && typeof value === "string") body.append(name, value);
  }
  return body;
}

/**
 * Follows the typing on the page of a section: what is typed now, and the state of the draft on the
 * server, to which the changed fields are sent when the typing pauses. Nothing waits for it.
 */
export function useTyping({ form, fields, initial, url }: Options) {
  const [answers, setAnswers] = useState<Answers>(initial);
  const [known, setKnown] = useState<Record<string, string>>({});
  const [sent, setSent] = useState<Record<string, string>>({});
  const [state, setState] = useState<SaveState>({ is: "resting" });
  const save = useRef<() => void>(() => {});

  // Before the browser paints, so that no keystroke falls in between.
  useLayoutEffect(() => {
    if (form.current) restoreTyped(form.current);
  }, [form]);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const stored = new Map(Object.entries(initial).map(([key, raw]) => [key, answerMark(raw)]));
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isBusy = false;
    /** When the first keystroke came that is not sent yet. */
    let since: number | null = null;

    /** One save at a time; whoever leaves the page cannot wait for the one under way. */
    async function send(keepalive = false) {
      if (!element || (isBusy && !keepalive)) return;
      const typed = readAll(element, fields);
      const changed = Object.entries(typed)
        .map(([key, raw]) => ({ key, mark: answerMark(raw) }))
        .filter(({ key, mark }) => stored.get(key) !== mark);
      if (changed.length === 0) return;

      isBusy = true;
      since = null;
      setState({ is: "saving" });
      const body = bodyOf(
        element,
        changed.map(({ key }) => key),
      );
      setSent((before) => ({
        ...before,
        ...Object.fromEntries(
          changed.map(({ key, mark }) => [key, `${before[key] ?? ""} ${mark}`.trim()]),
        ),
      }));
      try {
        const response = await fetch(url, {
          method: "POST",
          headers: { accept: "application/json" },
          body,
          redirect: "manual",
          keepalive,
          signal: AbortSignal.timeout(PATIENCE),
        });
        if (response.type === "opaqueredirect") return setState({ is: "signedOut" });
        if (response.status === 409) return setState({ is: "closed" });
        if (!response.ok) throw new Error(String(response.status));

        const saved = (await response.json()) as Saved;
        for (const { key, mark } of changed) stored.set(key, mark);
        setKnown((before) => ({ ...before, ...saved.known }));
        if (saved.conflicts.length > 0) return setState({ is: "disputed" });
        setState({ is: "saved", at: new Date(saved.savedAt) });
        later(PAUSE);
      } catch {
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
      if (element) startTransition(() => setAnswers(readAll(element, fields)));
      since ??= performance.now();
      later(Math.max(0, Math.min(PAUSE, since + AT_MOST - performance.now())));
    }
    const onLeave = () => void send(true);
    const onHide = () => void (document.hidden && send(true));
    const onOnline = () => void send();

    save.current = () => void send();
    onInput();
    element.addEventListener("input", onInput);
    window.addEventListener("pagehide", onLeave);
    window.addEventListener("online", onOnline);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      onLeave();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onHide);
      element.removeEventListener("input", onInput);
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("online", onOnline);
    };
  }, [form, fields, initial, url]);

  return { answers, known, sent, state, save: () => save.current() };
}
