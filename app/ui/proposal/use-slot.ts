import { useEffect, useRef, useState } from "react";
import type { SlotState } from "#app/domain/proposals/slot-state.ts";
import type { UploadRefusal } from "#app/domain/proposals/upload-refusal.ts";
import type { Sending, Sent } from "./send-file.ts";

const MEGABYTE = 1024 * 1024;

export type ItemState =
  | { is: "waiting" | "preparing" | "offline" | "signedOut" | "cancelled" }
  | { is: "sending"; percent: number }
  | { is: "refused"; why: UploadRefusal };

export interface Item {
  key: number;
  file: File;
  replaces: string | undefined;
  state: ItemState;
}

/** What has just happened, told to who cannot see it. */
export type Said =
  | { what: "done" | "failed" | "removed" | "restored"; name: string; id?: string }
  | { what: "moved"; name: string; n: number }
  | { what: "actFailed" };

interface Options {
  initial: SlotState;
  proposalId: string;
  section: string;
  field: string;
  maxMegabytes: number;
}

const active: readonly ItemState["is"][] = [
  "waiting",
  "preparing",
  "sending",
  "offline",
  "signedOut",
];
export const isActive = ({ state }: Item) => active.includes(state.is);

/** The part of the script that sends comes after the page, and only to pages with places for files. */
const sending = () => import("./send-file.ts");

/** Milliseconds between looks at files that are being scanned. */
const looks = [3000, 6000, 12_000, 24_000, 48_000];

const urlsOf = ({ proposalId, section, field }: Options, replaces?: string): Sending["urls"] => {
  const query = new URLSearchParams({ section, ...(replaces && { replaces }) }).toString();
  const base = `/my/proposals/${proposalId}`;
  return {
    whole: `${base}/files/${field}?${query}`,
    acts: `${base}/uploads/${field}?${query}`,
    part: (upload, start, hash) =>
      `${base}/files/${field}/parts/${upload}?start=${start}&sha256=${hash}`,
  };
};

/**
 * The files of a field while its page is open: what stands there as the server last told, and a queue
 * of files that are sent one after the other. Each answer brings the whole state, so that nothing else
 * has to be loaded, and an answer to something that was cancelled changes nothing.
 */
export function useSlot(options: Options) {
  const [state, setState] = useState(options.initial);
  const [items, setItems] = useState<readonly Item[]>([]);
  const [said, setSaid] = useState<Said | null>(null);
  const queue = useRef<Item[]>([]);
  const running = useRef<{ key: number; stop: AbortController; nudge: () => void } | null>(null);
  const count = useRef(0);

  const show = () => setItems([...queue.current]);
  function change(key: number, to: ItemState) {
    queue.current = queue.current.map((item) => (item.key === key ? { ...item, state: to } : item));
    show();
  }
  function drop(key: number) {
    queue.current = queue.current.filter((item) => item.key !== key);
    show();
  }

  async function send(item: Item) {
    const stop = new AbortController();
    let wake = () => {};
    let woken = new Promise<void>((done) => (wake = done));
    const nudge = () => {
      wake();
      woken = new Promise<void>((done) => (wake = done));
    };
    running.current = { key: item.key, stop, nudge };
    const { file, replaces } = item;
    const { sendFile } = await sending();
    return sendFile({
      file,
      replaces,
      urls: urlsOf(options, replaces),
      signal: stop.signal,
      tell: (to) => {
        if (!stop.signal.aborted) change(item.key, to);
      },
      nudge: () => woken,
    });
  }

  function settle(item: Item, sent: Sent) {
    if (sent.slot) setState(sent.slot);
    if (sent.refused) {
      change(item.key, { is: "refused", why: sent.refused });
      return setSaid({ what: "failed", name: item.file.name });
    }
    drop(item.key);
    setSaid({ what: "done", name: item.file.name });
  }

  async function run() {
    if (running.current) return;
    const item = queue.current.find((one) => one.state.is === "waiting");
    if (!item) return;
    try {
      settle(item, await send(item));
    } catch {
      const isCancelled =
        queue.current.find(({ key }) => key === item.key)?.state.is === "cancelled";
      if (!isCancelled) settle(item, { refused: "upload-broken" });
    } finally {
      running.current = null;
    }
    void run();
  }

  function problemOf(file: File): UploadRefusal | null {
    if (file.size === 0) return "file-empty";
    return file.size > options.maxMegabytes * MEGABYTE ? "file-too-large" : null;
  }

  function add(files: readonly File[], replaces?: string) {
    for (const file of files) {
      const why = problemOf(file);
      const first: ItemState = why ? { is: "refused", why } : { is: "waiting" };
      queue.current.push({ key: count.current++, file, replaces, state: first });
    }
    show();
    void run();
  }

  function cancel(key: number) {
    change(key, { is: "cancelled" });
    if (running.current?.key === key) running.current.stop.abort();
  }
  function retry(key: number) {
    if (running.current?.key === key) return running.current.nudge();
    change(key, { is: "waiting" });
    void run();
  }

  async function post(url: string, body: BodyInit) {
    const response = await fetch(url, {
      method: "POST",
      headers: { accept: "application/json" },
      body,
      redirect: "manual",
    });
    const answer = (await response.json()) as { refused: UploadRefusal | null; slot?: SlotState };
    if (answer.slot) setState(answer.slot);
    return answer;
  }

  /** Does what a form of the field asks for, without leaving the page. */
  async function act(form: HTMLFormElement, tells: (slot: SlotState) => Said | null) {
    try {
      const typed = [...new FormData(form)].filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      );
      const { refused, slot } = await post(form.action, new URLSearchParams(typed));
      if (refused || !slot) setSaid({ what: "actFailed" });
      else setSaid(tells(slot));
    } catch {
      setSaid({ what: "actFailed" });
    }
  }

  const look = () =>
    post(urlsOf(options).acts, new URLSearchParams({ act: "look" })).catch(() => null);

  const isScanned = state.files.every(({ scan }) => scan !== "PENDING");
  useEffect(() => {
    if (isScanned) return;
    const timers = looks.map((wait) => setTimeout(() => void look(), wait));
    return () => timers.forEach(clearTimeout);
    // The addresses of a field do not change while its page is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isScanned]);

  useEffect(() => {
    sending().catch(() => {});
  }, []);

  const isBusy = items.some(isActive);
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const online = () => running.current?.nudge();
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", online);
    window.addEventListener("focus", online);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", online);
      window.removeEventListener("focus", online);
    };
  }, [isBusy]);

  return { state, items, said, add, cancel, retry, act, dismiss: drop };
}
export type Slot = ReturnType<typeof useSlot>;
