import { PART_BYTES, partEnd } from "#app/domain/proposals/upload-parts.ts";
import type { SlotState } from "#app/domain/proposals/slot-state.ts";
import { asUploadRefusal, type UploadRefusal } from "#app/domain/proposals/upload-refusal.ts";

export interface Sending {
  file: File;
  /** Where a whole file is sent to, and where acts on one in parts. */
  urls: {
    whole: string;
    acts: string;
    part: (upload: string, start: number, hash: string) => string;
  };
  replaces?: string | undefined;
  signal: AbortSignal;
  /** Told while it goes on: share of the bytes, or why it waits. */
  tell: (
    state: { is: "preparing" | "offline" | "signedOut" } | { is: "sending"; percent: number },
  ) => void;
  /** Resolves when it is worth trying again before the pause is over. */
  nudge: () => Promise<void>;
}

export type Sent =
  | { refused: null; slot: SlotState }
  | { refused: UploadRefusal; slot?: SlotState };

/** One request may take this long, milliseconds: a part over a very slow line. */
const PATIENCE = 120_000;
const longestPause = 30_000;
/** So many answers in a row without progress, and the file is given up. */
const MOST_STALLS = 5;

interface Answer {
  refused?: string | null;
  offset?: number;
  upload?: string;
  slot?: SlotState;
}

const toHex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
const hashOf = async (part: Blob) =>
  toHex(await crypto.subtle.digest("SHA-256", await part.arrayBuffer()));

/**
 * Posts until there is an answer of the service: while the line is broken or the server away it waits
 * and tries again, and so it does when the sign-in is over. Null where the answer is none of ours.
 */
async function ask(
  url: string,
  body: () => BodyInit,
  { signal, tell, nudge }: Sending,
): Promise<Answer | null> {
  for (let pause = 1000; ; pause = Math.min(longestPause, pause * 2)) {
    signal.throwIfAborted();
    let isSignedOut = false;
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { accept: "application/json" },
        body: body(),
        redirect: "manual",
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      });
      isSignedOut = response.type === "opaqueredirect";
      const isOurs = response.headers.get("content-type")?.startsWith("application/json");
      if (!isSignedOut && response.status < 500)
        return isOurs ? ((await response.json()) as Answer) : null;
    } catch {
      signal.throwIfAborted();
    }
    tell({ is: isSignedOut ? "signedOut" : "offline" });
    await Promise.race([
      new Promise((done) => setTimeout(done, isSignedOut ? longestPause : pause)),
      nudge(),
      new Promise((done) => signal.addEventListener("abort", done, { once: true })),
    ]);
  }
}

const form = (typed: Record<string, string | undefined>) => () =>
  new URLSearchParams(
    Object.entries(typed).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

function sentOf(answer: Answer | null): Sent {
  const refused = answer ? asUploadRefusal(answer.refused ?? null) : "upload-broken";
  if (refused) return { refused, ...(answer?.slot && { slot: answer.slot }) };
  return answer?.slot ? { refused: null, slot: answer.slot } : { refused: "upload-broken" };
}

async function sendWhole(sending: Sending): Promise<Sent> {
  sending.tell({ is: "sending", percent: 0 });
  // Read before it is sent: a file that has changed on the device is told from a broken line.
  const bytes = new Blob([await sending.file.arrayBuffer()], { type: sending.file.type });
  const body = () => {
    const data = new FormData();
    data.append("file", bytes, sending.file.name);
    return data;
  };
  return sentOf(await ask(sending.urls.whole, body, sending));
}

async function sendParts(sending: Sending): Promise<Sent> {
  const { file, urls, replaces, tell, signal } = sending;
  const { name, size } = file;
  tell({ is: "preparing" });
  const about = { act: "begin", name, size: String(size), sha256: await hashOf(file), replaces };
  const begun = await ask(urls.acts, form(about), sending);
  if (!begun?.upload || begun.offset === undefined) return sentOf(begun);

  const { upload } = begun;
  // Who cancels gives up what has arrived, too; who only leaves the page does not.
  const giveUp = form({ act: "cancel", upload });
  signal.addEventListener("abort", () => {
    const headers = { accept: "application/json" };
    fetch(urls.acts, { method: "POST", headers, body: giveUp(), keepalive: true }).catch(() => {});
  });
  let offset = begun.offset;
  for (let stalls = 0; stalls < MOST_STALLS;) {
    tell({ is: "sending", percent: Math.floor((offset * 100) / size) });
    if (offset >= size) {
      const finished = await ask(urls.acts, form({ act: "finish", upload }), sending);
      if (finished?.refused !== "wrong-offset") return sentOf(finished);
      offset = finished.offset ?? 0;
      stalls += 1;
      continue;
    }
    const part = file.slice(offset, partEnd(offset, size));
    const bytes = new Blob([await part.arrayBuffer()]);
    const body = () => {
      const data = new FormData();
      data.append("file", bytes, "part");
      return data;
    };
    const answer = await ask(urls.part(upload, offset, await hashOf(bytes)), body, sending);
    if (answer?.offset === undefined) return sentOf(answer);
    stalls = answer.offset > offset ? 0 : stalls + 1;
    offset = answer.offset;
  }
  return { refused: "upload-broken" };
}

/** Sends a file: a small one in one request, a larger one in parts that go on from where they stopped. */
export async function sendFile(sending: Sending): Promise<Sent> {
  const isSmall = sending.file.size <= PART_BYTES;
  // Hashes are there on safe pages only.
  const send = isSmall || !globalThis.isSecureContext ? sendWhole : sendParts;
  try {
    return await send(sending);
  } catch (error) {
    sending.signal.throwIfAborted();
    if (error instanceof DOMException && /NotReadable|NotFound/.test(error.name))
      return { refused: "file-changed" };
    throw error;
  }
}
