import { hash, verify } from "@node-rs/argon2";
import PQueue from "p-queue";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Passwords } from "./ports.ts";

// The default algorithm of the library is argon2id.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How many hashes are made at once, how many may wait, and for how long (seconds). */
export const limits = { atOnce: 2, waiting: 100, seconds: 4 };

export interface Hasher {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

const argon2: Hasher = { hash: (password) => hash(password, options), verify };

/** Calls `giveUp` when a waiting one has waited long enough; the answer stops that. */
type Patience = (giveUp: () => void) => () => void;

const seconds: Patience = (giveUp) => {
  const timer = setTimeout(giveUp, limits.seconds * 1000);
  return () => clearTimeout(timer);
};

/** Runs work a few at a time; what cannot begin soon is refused. */
export function shedding(patience: Patience) {
  const queue = new PQueue({ concurrency: limits.atOnce });

  return async function run<T>(work: () => Promise<T>): Promise<Result<T, "busy">> {
    if (queue.size >= limits.waiting) return busy();
    const waiting = new AbortController();
    const stop = patience(() => waiting.abort());
    let began = false;
    try {
      const done = queue.add(
        () => {
          began = true;
          stop();
          return work();
        },
        { signal: waiting.signal },
      );
      return ok(await done);
    } catch (error) {
      if (!began && waiting.signal.aborted) return busy();
      throw error;
    } finally {
      stop();
    }
  };
}

const busy = () => refuse("busy", { seconds: limits.seconds });

/** argon2id with the OWASP minimum of 19 MiB and two passes, few at once. */
export async function argon2Passwords(
  hasher: Hasher = argon2,
  patience: Patience = seconds,
): Promise<Passwords> {
  const nobody = await hasher.hash("the account that does not exist");
  const run = shedding(patience);
  return {
    hash: (password) => run(() => hasher.hash(password)),
    async verify(stored, password) {
      const right = await run(() => hasher.verify(stored ?? nobody, password));
      return right.ok ? ok(stored !== null && right.value) : right;
    },
  };
}
