import type { Task } from "#app/domain/outbox/task.ts";
import { Prisma } from "#app/platform/generated/prisma/client.ts";
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

/**
 * What takes minutes or fills the processor is done beside the rest, one at a time: no mail waits for
 * it, and pages are answered between two letters that are drawn.
 */
const laneOf: Partial<Record<Task["kind"], "drawing" | "long">> = {
  "letter.draw": "drawing",
  "archive.make": "long",
};
const batches = { short: 8, drawing: 1, long: 1 };
export type Lane = keyof typeof batches;
export const lanes: readonly Lane[] = ["short", "drawing", "long"];

const besideKinds = Object.keys(laneOf);
const kindsOf = (lane: Lane) =>
  Object.entries(laneOf).flatMap(([kind, its]) => (its === lane ? [kind] : []));

/** Takes what is due and what a worker that has died was at, for the worker of a number. */
export const claim = (db: Db, now: Date, owner: number, lane: Lane) => db.$queryRaw<Claimed[]>`
  UPDATE "Outbox"
  SET owner = ${owner}::int, attempts = attempts + 1
  WHERE id IN (
    SELECT id FROM "Outbox"
    WHERE "doneAt" IS NULL AND "failedAt" IS NULL AND "nextTryAt" <= ${now}
      AND ${
        lane === "short"
          ? Prisma.sql`kind <> ALL (${besideKinds})`
          : Prisma.sql`kind = ANY (${kindsOf(lane)})`
      }
      AND (owner IS NULL OR NOT worker_lives(owner))
    ORDER BY "nextTryAt", id
    FOR UPDATE SKIP LOCKED
    LIMIT ${batches[lane]}
  )
  RETURNING id, key, payload, attempts, owner, "handedAt"`;
