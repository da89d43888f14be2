import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { AnsweredField } from "#app/domain/proposals/blank-row.ts";
import { restoreTyped } from "#app/ui/typed-early.ts";
import { type Answers, keepDraft, type Keeper, type Report } from "./draft-keeper.ts";
import type { Place } from "./local-copy.ts";

interface Options {
  form: RefObject<HTMLFormElement | null>;
  fields: readonly AnsweredField[];
  initial: Answers;
  known: Readonly<Record<string, string>>;
  warnings: readonly string[];
  url: string;
  place: Place;
}

/**
 * Follows the typing on the page of a section: what is typed now, and how far it is kept. `shown` is
 * what the controls were made from; with each `round` they are made anew.
 */
export function useTyping({ form, fields, initial, known, warnings, url, place }: Options) {
  const [report, setReport] = useState<Report>({
    answers: initial,
    state: { is: "resting" },
    known: {},
    sent: {},
    disputes: [],
    warnings,
  });
  const [shown, setShown] = useState({ answers: initial, round: 0 });
  const keeper = useRef<Keeper>(null);
  const focused = useRef("");

  // Before the browser paints, so that no keystroke falls in between.
  useLayoutEffect(() => {
    if (form.current) restoreTyped(form.current);
  }, [form]);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const kept = keepDraft({
      element,
      fields,
      initial,
      known,
      warnings,
      url,
      place,
      tell: (news) => startTransition(() => setReport((before) => ({ ...before, ...news }))),
      show(answers) {
        focused.current = document.activeElement?.id ?? "";
        setShown(({ round }) => ({ answers, round: round + 1 }));
      },
    });
    keeper.current = kept;
    return () => kept.stop();
  }, [form, fields, initial, known, warnings, url, place]);

  useLayoutEffect(() => {
    if (shown.round === 0) return;
    document.getElementById(focused.current)?.focus();
    keeper.current?.reread();
  }, [shown.round]);

  return {
    ...report,
    shown,
    save: useCallback(() => keeper.current?.save(), []),
    choose: useCallback<Keeper["choose"]>((...what) => keeper.current?.choose(...what), []),
    close: useCallback((isClosed: boolean) => keeper.current?.close(isClosed), []),
  };
}
