import { setTimeout as pause } from "node:timers/promises";
import { type Task, task as taskSchema } from "#app/domain/outbox/task.ts";
import { log } from "#app/platform/log.server.ts";
import { answerOf } from "#app/platform/mailer.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { concernOf } from "./failed-mail.server.ts";
import { Later } from "./later.ts";
import { afterFailedMail, backoffSeconds, type Next } from "./retry.ts";

interface Options {
  db: Db;
  now: () => Date;
  handle: (task: Task, key: string) => Promise<void>;
  /** Milliseconds between looks at an empty outbox. */
  idleMs?: number;
}

interface Claimed {
  id: string;
  key: string;
  payload: unknown;
  attempts: number;
}

const batches = { short: 8, long: 1 };
const leaseMs = 5 * 60_000;

/** What takes minutes is done beside the rest, so that no mail waits for it. */
const lanes = { short: false, long: true } as const;
type Lane = keyof typeof lanes;
const longKind: Task["kind"] = "archive.make";

const claim = (db: Db, now: Date, lane: Lane) => db.$queryRaw<Claimed[]>`
  UPDATE "Outbox"
  SET "lockedUntil" = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
  WHERE id IN (
    SELECT id FROM "Outbox"
    WHERE "doneAt" IS NULL AND "failedAt" IS NULL AND "nextTryAt" <= ${now}
      AND (kind = ${longKind}) = ${lanes[lane]}
      AND ("lockedUntil" IS NULL OR "lockedUntil" < ${now})
    ORDER BY "nextTryAt", id
    FOR UPDATE SKIP LOCKED
    LIMIT ${batches[lane]}
  )
  RETURNING id, key, payload, attempts`;

async function runOne(
  { db, now, handle }: Options,
  { id, key, payload, attempts }: Claimed,
): Promise<unknown> {
  try {
    await handle(taskSchema.parse(payload), key);
    return await db.outbox.update({
      where: { id },
      data: { doneAt: now(), lockedUntil: null, lastError: null },
    });
  } catch (error) {
    if (error instanceof Later) return putOff(db, id, error.at);
    log.error({ key, attempts, err: error }, "task failed");
    const next = nextTry(payload, attempts, error);
    const message = error instanceof Error ? error.message : String(error);
    return db.outbox.update({
      where: { id },
      data: {
        lockedUntil: null,
        lastError: message.slice(0, 500),
        ...(next.giveUp
          ? { failedAt: now(), ...(await concernOf(db, taskSchema.parse(payload))) }
          : { nextTryAt: new Date(now().getTime() + next.seconds * 1000) }),
      },
    });
  }
}

/** A task that waits for its time has not been tried. */
const putOff = (db: Db, id: string, nextTryAt: Date) =>
  db.outbox.update({
    where: { id },
    data: { nextTryAt, lockedUntil: null, attempts: { decrement: 1 } },
  });

function nextTry(payload: unknown, attempts: number, error: unknown): Next {
  const known = taskSchema.safeParse(payload);
  if (!known.success || !known.data.kind.startsWith("mail."))
    return { giveUp: false, seconds: backoffSeconds(attempts) };
  return afterFailedMail(attempts, answerOf(error));
}

async function runBatch(options: Options, lane: Lane): Promise<number> {
  const claimed = await claim(options.db, options.now(), lane);
  await Promise.all(claimed.map((one) => runOne(options, one)));
  return claimed.length;
}

/** Does everything in the outbox that is due; answers how much it was. */
export async function runDueTasks(options: Options): Promise<number> {
  let done = 0;
  for (;;) {
    const count = (await runBatch(options, "short")) + (await runBatch(options, "long"));
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
      }
      await pause(options.idleMs ?? 500, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const running = Promise.all([loop("short"), loop("long")]);
  return {
    seenAt: () => seen,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
