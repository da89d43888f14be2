import { setTimeout as pause } from "node:timers/promises";
import { log } from "#app/platform/log.server.ts";
import type { Presence } from "#app/platform/presence.server.ts";
import { claim, type Lane, lanes } from "./claim.server.ts";
import { type Running, runTask } from "./run-task.server.ts";

interface Options extends Running {
  presence: Presence;
  /** Milliseconds between looks at an empty outbox. */
  idleMs?: number;
}

async function runBatch(options: Options, lane: Lane): Promise<number> {
  const { db, now, presence } = options;
  const claimed = await claim(db, now(), await presence.owner(), lane);
  const ended = await Promise.allSettled(claimed.map((one) => runTask(options, one)));
  const broken = ended.find(({ status }) => status === "rejected");
  if (broken?.status === "rejected") throw broken.reason;
  return claimed.length;
}

/** Of a worker beside which there is none: whatever another one has left is its. */
const alone: Presence = { owner: async () => 0, leave: async () => {} };

/** Does everything in the outbox that is due; answers how much it was. */
export async function runDueTasks(
  options: Omit<Options, "presence"> & Partial<Options>,
): Promise<number> {
  let done = 0;
  for (;;) {
    const all = { presence: alone, ...options };
    let count = 0;
    for (const lane of lanes) count += await runBatch(all, lane);
    if (count === 0) return done;
    done += count;
  }
}

export interface Worker {
  /** When the worker last looked at the outbox, UTC. */
  seenAt(): Date;
  stop(): Promise<void>;
}

/** Works through the outbox until stopped; what it is at is finished first. */
export function startWorker(options: Options): Worker {
  const stopping = new AbortController();
  let seen = options.now();

  async function loop(lane: Lane) {
    while (!stopping.signal.aborted) {
      try {
        const done = await runBatch(options, lane);
        if (lane === "short") seen = options.now();
        if (done > 0) continue;
      } catch (error) {
        log.error({ err: error }, "worker cannot reach the outbox");
        // What it could not write down is taken over, by itself under another number.
        await options.presence.leave();
      }
      await pause(options.idleMs ?? 500, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const running = Promise.all(lanes.map(loop));
  return {
    seenAt: () => seen,
    async stop() {
      stopping.abort();
      await running;
      await options.presence.leave();
    },
  };
}
