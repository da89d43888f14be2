import { createStore, del, entries, set } from "idb-keyval";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";

/** What was typed into a field and has not been acknowledged by the server. */
export interface Copy {
  raw: RawAnswer;
  /** What the page knew of the stored answer, and what it had sent already. */
  known: string;
  sent: readonly string[];
  /** Milliseconds since 1970 by this computer; decides only how long the copy is kept. */
  at: number;
}

interface Sealed {
  nonce: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
  at: number;
}

const KEPT = 7 * 24 * 60 * 60_000;

/** Whose copies, of which page; the key comes with the page and is kept nowhere in the browser. */
export interface Place {
  user: string;
  proposal: string;
  section: string;
  key: string;
}

export interface Copies {
  read(): Promise<Record<string, Copy>>;
  keep(field: string, copy: Copy): void;
  forget(field: string): void;
  /** True while everything given to keep is in the browser's store. */
  isSettled(): boolean;
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/**
 * The copies of one section in this browser, sealed with a key that only the person's own page gets:
 * whoever uses the computer next finds names of random ids and nothing else.
 */
export async function openCopies({ user, proposal, section, key }: Place): Promise<Copies> {
  const cipher = { name: "AES-GCM" };
  const secret = await crypto.subtle.importKey("raw", bytesOf(key), cipher, false, [
    "encrypt",
    "decrypt",
  ]);
  const store = createStore("kvieslys", "typed");
  const place = `${user}/${proposal}/${section}/`;
  /** The newest wish of each field; null is to forget it. */
  const waiting = new Map<string, Copy | null>();
  let working: Promise<void> | null = null;
  let isBroken = false;

  async function seal(copy: Copy): Promise<Sealed> {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(copy));
    const bytes = await crypto.subtle.encrypt({ ...cipher, iv: nonce }, secret, text);
    return { nonce, bytes, at: copy.at };
  }
  async function open({ nonce, bytes }: Sealed): Promise<Copy | null> {
    try {
      const text = await crypto.subtle.decrypt({ ...cipher, iv: nonce }, secret, bytes);
      return JSON.parse(new TextDecoder().decode(text)) as Copy;
    } catch {
      return null;
    }
  }
  async function work() {
    for (let [next] = waiting; next; [next] = waiting) {
      const [field, copy] = next;
      waiting.delete(field);
      if (copy) await set(place + field, await seal(copy), store);
      else await del(place + field, store);
    }
  }
  function start() {
    if (working || isBroken) return;
    working = work()
      .catch(() => {
        isBroken = true;
      })
      .finally(() => {
        working = null;
        if (waiting.size > 0) start();
      });
  }
  function wish(field: string, copy: Copy | null) {
    waiting.set(field, copy);
    start();
  }

  return {
    async read() {
      const found: Record<string, Copy> = {};
      for (const [name, sealed] of await entries<string, Sealed>(store)) {
        const isOld = Date.now() - sealed.at > KEPT;
        const isOurs = name.startsWith(place);
        const copy = isOurs && !isOld ? await open(sealed) : null;
        if (copy) found[name.slice(place.length)] = copy;
        else if (isOurs || isOld) await del(name, store);
      }
      return found;
    },
    keep: wish,
    forget: (field) => wish(field, null),
    isSettled: () => working === null && !isBroken,
  };
}
