import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { Task } from "./task.ts";

/**
 * Puts a task beside the change that caused it, in the same transaction. `key` names the occasion:
 * the same thing asked for twice is done once.
 */
export async function enqueue(tx: Tx, ctx: Pick<Ctx, "now">, key: string, task: Task) {
  const at = ctx.now();
  await tx.outbox.createMany({
    data: [{ kind: task.kind, key, payload: task, createdAt: at, nextTryAt: at }],
    skipDuplicates: true,
  });
}
