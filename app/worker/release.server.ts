import { releaseDecisions } from "#app/domain/decisions/release-decisions.server.ts";
import { releaseFailed } from "#app/domain/decisions/release-failed.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { Later } from "./later.ts";
import type { TaskContext } from "./task-context.ts";

/** What ends a task without a fault: the release was called off, set anew, or done before. */
const settled = ["already-released", "release-not-set"];

/** Releases a list at its minute; what stands in the way is kept for staff to see. */
export async function releaseTask(
  context: TaskContext,
  { listId, at: minute }: TaskOf<"list.release">,
): Promise<void> {
  const at = new Date(minute);
  if (context.now() < at) throw new Later(at);
  const result = await releaseDecisions(context, { listId, at });
  if (result.ok || settled.includes(result.error.code)) return;
  await releaseFailed(context, { listId, at, fault: result.error.code });
}
