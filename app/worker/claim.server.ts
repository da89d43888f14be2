import type { Task } from "#app/domain/outbox/task.ts";
import type { Db } from "#app/platform/ports.ts";

/** A row of the outbox that a worker is at. */
export interface Claimed {
  id: string;
  key: string;
  payload: unknown;
  attempts: number;
  owner: number;
  /** When a worker that has died began to hand this mail over. */
  handedAt: Date | null;
}

const batches = { short: 8, long: 1 };

/** What takes minutes is done beside the rest, so that no mail waits for it. */
const lanes = { short: false, long: true } as const;
export type Lane = keyof typeof lanes;
const longKind: Task["kind"] = "archive.make";

/** Takes what is due and what a worker that has died was at, for the worker of a number. */
export const claim = (db: Db, now: Date, owner: number, lane: Lane) => db.$queryRaw<Claimed[]>`
  UPDATE "Outbox"
  SET owner = ${owner}::int, attempts = attempts + 1
  WHERE id IN (
    SELECT id FROM "Outbox"
    WHERE "doneAt" IS NULL AND "failedAt" IS NULL AND "nextTryAt" <= ${now}
      AND (kind = ${longKind}) = ${lanes[lane]}
      AND (owner IS NULL OR NOT worker_lives(owner))
    ORDER BY "nextTryAt", id
    FOR UPDATE SKIP LOCKED
    LIMIT ${batches[lane]}
  )
  RETURNING id, key, payload, attempts, owner, "handedAt"`;
