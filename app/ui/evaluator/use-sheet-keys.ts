import { type RefObject, useEffect } from "react";

const typedInto = "textarea, select, input:not([type=radio], [type=checkbox], [type=hidden])";

/** The digit of a key; also where a layout has letters in that row, as the Lithuanian one has. */
function digitOf({ key, code, shiftKey }: KeyboardEvent): string | null {
  if (/^\d$/.test(key)) return key;
  return shiftKey ? null : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null);
}

/** Chooses the score of a criterion by its digit; where points are typed, begins to type them. */
function score(criterion: Element, digit: string) {
  const field = criterion.querySelector<HTMLInputElement>("input.points");
  if (field) {
    field.focus();
    field.value = digit;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return;
  }
  const choice = criterion.querySelector<HTMLInputElement>(`input[data-key="${digit}"]`);
  choice?.focus();
  choice?.click();
}

/**
 * The keys of the scoring page: digits score the criterion in focus, Ctrl+Enter saves and goes on, ?
 * shows them. While text is typed only Ctrl+Enter does anything.
 */
export function useSheetKeys(
  form: RefObject<HTMLFormElement | null>,
  help: RefObject<HTMLElement | null>,
) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { target, key } = event;
      if (event.isComposing || !(target instanceof Element)) return;
      if (target.closest("dialog")) return;
      if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.current?.requestSubmit(form.current.querySelector<HTMLElement>("[value=next]"));
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const criterion = target.closest("section.criterion");
      if (target.matches(typedInto)) {
        if (key !== "Enter" || !target.matches("input.points")) return;
        event.preventDefault();
        criterion?.querySelector("textarea")?.focus();
        return;
      }
      if (key === "?") {
        event.preventDefault();
        help.current?.togglePopover();
        return;
      }
      const digit = digitOf(event);
      if (digit === null || !criterion) return;
      event.preventDefault();
      score(criterion, digit);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [form, help]);
}
