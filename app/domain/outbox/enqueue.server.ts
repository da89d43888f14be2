import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { Task } from "./task.ts";

/** A task under the key that names its occasion; with a time, not before it (UTC). */
export interface KeyedTask {
  key: string;
  task: Task;
  at?: Date;
}

/** Puts many tasks into the outbox in one statement; those whose key is known are there already. */
export async function enqueueAll(
  tx: Pick<Tx, "outbox">,
  ctx: Pick<Ctx, "now">,
  tasks: readonly KeyedTask[],
) {
  const createdAt = ctx.now();
  await tx.outbox.createMany({
    data: tasks.map(({ key, task, at: nextTryAt = createdAt }) => ({
      kind: task.kind,
      key,
      payload: task,
      letterId: task.kind === "mail.letter" ? task.letterId : null,
      createdAt,
      nextTryAt,
    })),
    skipDuplicates: true,
  });
}

/**
 * Puts a task beside the change that caused it, in the same transaction. `key` names the occasion:
 * the same thing asked for twice is done once.
 */
export const enqueue = (tx: Tx, ctx: Pick<Ctx, "now">, key: string, task: Task) =>
  enqueueAll(tx, ctx, [{ key, task }]);
