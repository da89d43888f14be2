import { answerMark } from "#app/domain/proposals/answer-mark.ts";
import type { AnsweredField } from "#app/domain/proposals/blank-row.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { controls, typedAnswer } from "#app/domain/proposals/typed-form.ts";
import { controlsOf } from "./answer-controls.ts";
import type { Copies, Copy, Place } from "./local-copy.ts";
import { type Dispute, sendAnswers } from "./send-answers.ts";

/** Milliseconds from the last keystroke to the save; from the first one at most; to another try. */
const PAUSE = 1500;
const AT_MOST = 3000;
const RETRY = 5000;

export type SaveState =
  | { is: "resting" | "saving" }
  | { is: "saved"; at: Date }
  | { is: "failed" | "offline" | "signedOut" | "otherPerson" | "closed" | "disputed" };

export type Answers = Readonly<Record<string, RawAnswer>>;

/** What the page shows of the keeping; only what has changed is told. */
export interface Report {
  answers: Answers;
  state: SaveState;
  known: Record<string, string>;
  sent: Record<string, string>;
  disputes: readonly Dispute[];
  warnings: readonly string[];
}

interface Options {
  element: HTMLFormElement;
  fields: readonly AnsweredField[];
  /** The stored answers as the page shows them, and what it knows of them. */
  initial: Answers;
  known: Readonly<Record<string, string>>;
  warnings: readonly string[];
  /** Where to save while typing. */
  url: string;
  place: Place;
  tell: (news: Partial<Report>) => void;
  /** Puts other answers into the controls, which are made anew. */
  show: (answers: Answers) => void;
}

export interface Keeper {
  save(): void;
  /** The controls were made anew. */
  reread(): void;
  choose(field: string, which: "mine" | "theirs"): void;
  close(isClosed: boolean): void;
  stop(): void;
}

/**
 * Keeps what is typed on the page of a section: at once in this browser, and on the server when the
 * typing pauses; what the server has acknowledged is forgotten here. Nothing waits for it, but for
 * leaving by a button of the form, which takes along what is saved.
 */
export function keepDraft(options: Options): Keeper {
  const { element, fields, initial, url, place, tell, show } = options;
  /** Marks of each answer that the server has: as it was sent and as it is shown. */
  const stored = new Map(fields.map(({ key }) => [key, [answerMark(initial[key] ?? "")]]));
  const known: Record<string, string> = { ...options.known };
  const sent: Record<string, string[]> = {};
  const disputes = new Map<string, Dispute>();
  const warned = new Set(options.warnings);
  /** What was sent and how it is shown back, until the control is left. */
  const spellings = new Map<string, { from: string; to: string }>();
  let copies: Copies | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isClosed = false;
  let pressed: { by: HTMLElement | null } | null = null;
  /** When the first keystroke came that is not sent yet. */
  let since: number | null = null;

  function readAll(): Record<string, RawAnswer> {
    const data = new FormData(element);
    return Object.fromEntries(fields.map((field) => [field.key, typedAnswer(field, data)]));
  }
  const isStored = (key: string, raw: RawAnswer) =>
    stored.get(key)?.includes(answerMark(raw)) ?? false;
  const changedIn = (answers: Answers) =>
    Object.entries(answers).filter(([key, raw]) => !isStored(key, raw));

  function keepCopies(answers: Answers) {
    for (const [key, raw] of Object.entries(answers)) {
      if (isStored(key, raw)) copies?.forget(key);
      else
        copies?.keep(key, {
          raw,
          known: known[key] ?? "",
          sent: sent[key] ?? [],
          at: Date.now(),
        });
    }
  }

  function bodyOf(changed: readonly [string, RawAnswer][]) {
    const body = new URLSearchParams({ [controls.user]: place.user });
    for (const [key, raw] of changed) {
      for (const [name, value] of controlsOf(key, raw)) body.append(name, value);
      body.append(controls.known(key), known[key] ?? "");
      body.append(controls.sent(key), (sent[key] ?? []).join(" "));
    }
    return body;
  }

  /** One save at a time; whoever leaves the page cannot wait for the one under way. */
  async function send(keepalive = false) {
    if (isClosed || (isBusy && !keepalive)) return;
    const changed = changedIn(readAll()).filter(([key]) => !disputes.has(key));
    if (changed.length === 0) return leave();

    isBusy = true;
    since = null;
    tell({ state: { is: "saving" } });
    const body = bodyOf(changed);
    for (const [key, raw] of changed) sent[key] = [...(sent[key] ?? []), answerMark(raw)];
    keepCopies(Object.fromEntries(changed));
    tell({ sent: marksOf(sent) });
    const answer = await sendAnswers(url, body, keepalive);
    isBusy = false;
    if (answer.is !== "saved") {
      tell({ state: { is: answer.is } });
      if (answer.is === "closed") close(true);
      else if (answer.is === "offline" || answer.is === "failed") later(RETRY);
      // The form's own page tells why; a page that cannot be reached would only lose the text.
      if (answer.is === "closed") leave();
      else pressed = null;
      return;
    }

    Object.assign(known, answer.known);
    for (const dispute of answer.disputes) disputes.set(dispute.field, dispute);
    for (const [key, raw] of changed) {
      if (disputes.has(key)) continue;
      const shown = answer.shown[key] ?? raw;
      stored.set(key, [answerMark(raw), answerMark(shown)]);
      noteSpelling(key, raw, shown);
      for (const at of warned) if (at === key || at.startsWith(`${key}.`)) warned.delete(at);
    }
    for (const at of answer.warnings) warned.add(at);
    respell();
    const now = readAll();
    keepCopies(now);
    const state: SaveState =
      disputes.size > 0 ? { is: "disputed" } : { is: "saved", at: answer.savedAt };
    tell({
      state,
      known: { ...known },
      disputes: [...disputes.values()],
      warnings: [...warned],
    });
    if (changedIn(now).some(([key]) => !disputes.has(key))) later(pressed ? 0 : PAUSE);
    else leave();
  }

  /** Lets go the button that was pressed while something was unsaved; a dispute is settled first. */
  function leave() {
    if (!pressed || isBusy) return;
    const { by } = pressed;
    if (disputes.size > 0) {
      pressed = null;
      return;
    }
    element.requestSubmit(by);
    pressed = null;
  }

  function noteSpelling(key: string, raw: RawAnswer, shown: RawAnswer) {
    const to = new Map(controlsOf(key, shown));
    for (const [name, from] of controlsOf(key, raw)) {
      const other = to.get(name);
      if (other !== undefined && other !== from) spellings.set(name, { from, to: other });
    }
  }
  /** Shows answers back in their one spelling, but for the one that is being typed. */
  function respell() {
    for (const [name, { from, to }] of spellings) {
      const control = element.elements.namedItem(name);
      if (control instanceof HTMLInputElement && control === document.activeElement) continue;
      if (control instanceof HTMLInputElement && control.value === from) control.value = to;
      spellings.delete(name);
    }
  }

  function later(wait: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), wait);
  }
  function onInput() {
    const answers = readAll();
    tell({ answers });
    if (isClosed) return;
    keepCopies(answers);
    if (changedIn(answers).length === 0) return;
    since ??= performance.now();
    later(Math.max(0, Math.min(PAUSE, since + AT_MOST - performance.now())));
  }
  function onSubmit(event: SubmitEvent) {
    if (pressed || isClosed) return;
    if (!isBusy && changedIn(readAll()).length === 0) return;
    event.preventDefault();
    pressed = { by: event.submitter };
    clearTimeout(timer);
    void send();
    if (!isBusy) leave();
  }
  const onLeave = () => void send(true);
  const onHide = () => void (document.hidden && send(true));
  const onOnline = () => void send();
  function onUnload(event: BeforeUnloadEvent) {
    const isUnsaved = !isClosed && changedIn(readAll()).length > 0;
    if (isUnsaved && !(copies?.isSettled() ?? false)) event.preventDefault();
  }

  /** Brings back what was typed and never acknowledged, for the server to judge like any other save. */
  function restore(found: Record<string, Copy>) {
    const now = readAll();
    const back: Record<string, RawAnswer> = {};
    for (const [key, copy] of Object.entries(found)) {
      const typed = now[key];
      if (typed === undefined) continue;
      sent[key] = [...copy.sent];
      if (isStored(key, copy.raw) || answerMark(typed) === answerMark(copy.raw)) continue;
      if (isStored(key, typed)) {
        known[key] = copy.known;
        back[key] = copy.raw;
        continue;
      }
      const at = new Date(copy.at);
      disputes.set(key, { field: key, theirs: copy.raw, by: "", at, known: known[key] ?? "" });
    }
    if (disputes.size > 0) tell({ disputes: [...disputes.values()], state: { is: "disputed" } });
    if (Object.keys(back).length > 0) show({ ...now, ...back });
    keepCopies({ ...now, ...back });
  }
  async function open() {
    try {
      const { openCopies } = await import("./local-copy.ts");
      const opened = await openCopies(place);
      const found = await opened.read();
      copies = opened;
      restore(found);
    } catch {
      // A browser that keeps nothing (private windows, no https): the server alone keeps the draft.
    }
  }

  function close(closed: boolean) {
    isClosed = closed;
    clearTimeout(timer);
    if (!closed) onInput();
  }

  onInput();
  void open();
  element.addEventListener("input", onInput);
  element.addEventListener("focusout", respell);
  element.addEventListener("submit", onSubmit, true);
  window.addEventListener("pagehide", onLeave);
  window.addEventListener("online", onOnline);
  window.addEventListener("beforeunload", onUnload);
  document.addEventListener("visibilitychange", onHide);
  return {
    save: () => void send(),
    reread: onInput,
    choose(field, which) {
      const dispute = disputes.get(field);
      if (!dispute) return;
      disputes.delete(field);
      known[field] = dispute.known;
      const isOwnCopy = dispute.by === "";
      if (!isOwnCopy) stored.set(field, [answerMark(dispute.theirs)]);
      tell({ disputes: [...disputes.values()], state: { is: "resting" } });
      if (which === "theirs") show({ ...readAll(), [field]: dispute.theirs });
      else void send();
    },
    close,
    stop() {
      onLeave();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onHide);
      element.removeEventListener("input", onInput);
      element.removeEventListener("focusout", respell);
      element.removeEventListener("submit", onSubmit, true);
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("online", onOnline);
      window.removeEventListener("beforeunload", onUnload);
    },
  };
}

const marksOf = (sent: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(sent).map(([key, marks]) => [key, marks.slice(-20).join(" ")]));
