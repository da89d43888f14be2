import { publishDue } from "#app/domain/call-drafts/publish-due.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { anonymous } from "#app/domain/policy.ts";
import type { TaskContext } from "./task-context.ts";

/** Publishes a planned call, by nobody: why it could not be is in the log of the group. */
export async function publishCallTask(
  context: TaskContext,
  { callId, at }: TaskOf<"call.publish">,
): Promise<void> {
  await publishDue({ ...context, actor: anonymous }, { callId, at: new Date(at) });
}
