import type { TaskOf } from "#app/domain/outbox/task.ts";
import type { TaskContext } from "./task-context.ts";

export async function drawLetterTask(
  _context: TaskContext,
  { letterId }: TaskOf<"letter.draw">,
  _key: string,
): Promise<void> {
  throw new Error(`not built: letter ${letterId}`);
}

export async function mailLetterTask(
  _context: TaskContext,
  { letterId }: TaskOf<"mail.letter">,
  _key: string,
): Promise<void> {
  throw new Error(`not built: mail of letter ${letterId}`);
}
