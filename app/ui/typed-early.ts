/**
 * What was typed into text areas before the page came alive. On taking over, React puts the text of
 * the server back into them; this module is loaded before that and remembers.
 */
const early = new Map<string, string>();

const note = ({ target }: Event) => {
  if (target instanceof HTMLTextAreaElement) early.set(target.name, target.value);
};

if (typeof document !== "undefined") {
  for (const area of document.querySelectorAll("textarea"))
    if (area.value !== area.defaultValue) early.set(area.name, area.value);
  document.addEventListener("input", note);
}

/** Gives the text areas of a form back what was typed into them before; works once. True if anything was. */
export function restoreTyped(form: HTMLFormElement): boolean {
  document.removeEventListener("input", note);
  const isTyped = early.size > 0;
  for (const area of form.querySelectorAll("textarea")) {
    const typed = early.get(area.name);
    if (typed === undefined || typed === area.value) continue;
    const { selectionStart, selectionEnd } = area;
    area.value = typed;
    area.setSelectionRange(selectionStart, selectionEnd);
  }
  early.clear();
  return isTyped;
}
