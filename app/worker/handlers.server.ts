import type { Services } from "#app/http/services.server.ts";
import type { Task } from "#app/domain/outbox/task.ts";
import type { Mailer } from "#app/platform/mailer.server.ts";

export type TaskContext = Omit<Services, "limits" | "passwords"> & { mailer: Mailer };

/** Does one task of the outbox. */
export const taskHandlers =
  (_context: TaskContext) =>
  async (task: Task, _key: string): Promise<void> => {
    throw new Error(`no handler for ${task.kind}`);
  };
